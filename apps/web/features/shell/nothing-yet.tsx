import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './nothing-yet.module.css';

/** An empty list says what will stand there and how it comes about. */
export function NothingYet({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.nothing}>
      <Title order={2}>{title}</Title>
      <Text component="div" c="dimmed" maw={460}>
        {children}
      </Text>
    </div>
  );
}
