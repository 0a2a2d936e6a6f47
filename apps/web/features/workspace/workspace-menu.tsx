'use client';
import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import { useViewer } from '../account/use-viewer';
import classes from '../shell/shell.module.css';
import { NewWorkspaceModal } from './new-workspace-modal';
import { useCurrentWorkspace } from './use-current-workspace';

/** The workspaces of the viewer, and a way to make another. */
export function WorkspaceMenu() {
  const { viewer } = useViewer();
  const [isMaking, setMaking] = useState(false);
  const current = useCurrentWorkspace();
  const workspaces = viewer?.workspaces?.edges.map(({ node }) => node) ?? [];
  const name = workspaces.find(({ id }) => id === current)?.name ?? 'Workspaces';
  if (viewer === null) return null;

  return (
    <>
      <Text span className={classes.slash} aria-hidden>
        /
      </Text>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-md"
            fw={500}
            className={classes.workspace}
            rightSection={<IconSelector size={15} aria-hidden />}
            aria-label={`Workspace: ${name}`}
          >
            {viewer ? name : '…'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {workspaces.map(({ id, name: each }) => (
            <Menu.Item
              key={id}
              component={Link}
              href={`/workspaces/${id}`}
              rightSection={id === current ? <IconCheck size={15} aria-hidden /> : null}
            >
              {each}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setMaking(true)}>
            New workspace
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NewWorkspaceModal opened={isMaking} onClose={() => setMaking(false)} />
    </>
  );
}
