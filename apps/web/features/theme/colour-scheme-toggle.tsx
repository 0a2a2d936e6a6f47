'use client';
import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';

/** Follows the system until it is pressed. Both icons are drawn and CSS shows one, so nothing flickers at load. */
export function ColourSchemeToggle() {
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <ActionIcon variant="subtle" size="lg" aria-label="Switch light and dark" onClick={toggleColorScheme}>
      <IconSun size={18} stroke={1.6} className="only-dark" aria-hidden />
      <IconMoon size={18} stroke={1.6} className="only-light" aria-hidden />
    </ActionIcon>
  );
}
