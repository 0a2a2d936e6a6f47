'use client';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCode, IconLogout } from '@tabler/icons-react';
import { initialsOf } from './initials';
import { useSignOut } from './use-sign-out';
import { useViewer } from './use-viewer';

export function AccountMenu() {
  const { viewer } = useViewer();
  const signOut = useSignOut();
  // a stranger at a page that does not exist has no account to show
  if (viewer === null) return null;
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
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut('/sign-in')}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
