'use client';
import { Button, Group, Title } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './figure.module.css';

interface Props {
  title: string;
  /** What is drawn, in which unit. */
  caption: ReactNode;
  legend?: ReactNode;
  /** The same numbers with all their digits. */
  table: ReactNode;
  children: ReactNode;
  isStale?: boolean;
}

/** A chart with its name, its unit and its other form: a table. */
export function Figure({ title, caption, legend, table, children, isStale }: Props) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className={classes.figure} aria-labelledby={id} aria-busy={isStale}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <Title order={3} id={id}>
          {title}
        </Title>
        <Button
          size="compact-sm"
          fz="xs"
          variant="default"
          className={classes.toggle}
          leftSection={isTable ? <IconChartBar size={14} aria-hidden /> : <IconTable size={14} aria-hidden />}
          onClick={() => setTable(!isTable)}
          aria-label={`${isTable ? 'Show as chart' : 'Show as table'}: ${title}`}
        >
          {isTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </Group>
      <figcaption className={classes.caption}>{caption}</figcaption>
      {!isTable && legend}
      <div className={classes.body} data-stale={isStale}>
        {isTable ? table : children}
      </div>
    </figure>
  );
}
