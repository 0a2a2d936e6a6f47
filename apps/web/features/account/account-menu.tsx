'use client';
import { useApolloClient } from '@apollo/client/react';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { SignOutDocument } from '@strata/graphql/operations';
import { IconCode, IconLogout } from '@tabler/icons-react';
import { useAction } from '../api/use-action';
import { forgetKeptTexts } from '../comment/use-kept-text';
import { initialsOf } from './initials';
import { useViewer } from './use-viewer';

export function AccountMenu() {
  const { viewer } = useViewer();
  const client = useApolloClient();
  const { run } = useAction(SignOutDocument, (data) => data.signOut);

  async function signOut() {
    await run({});
    client.stop();
    forgetKeptTexts();
    // A whole new page: nothing of the old session stays in memory or on a live connection.
    window.location.assign('/sign-in');
  }

  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label="Account" ml={4}>
          <Avatar size={32} radius="xl" variant="light" color="graphite">
            {initialsOf(viewer?.name ?? '')}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={500} c="var(--mantine-color-text)" truncate>
            {viewer?.name}
          </Text>
          <Text size="xs" truncate>
            {viewer?.email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component="a" href="/explorer" leftSection={<IconCode size={16} aria-hidden />}>
          GraphQL explorer
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
