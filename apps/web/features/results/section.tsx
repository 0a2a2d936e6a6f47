import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './section.module.css';

/** A part of the analysis page, with its name, what it answers, and its controls. */
export function Section(props: { id: string; title: string; lead?: ReactNode; children: ReactNode }) {
  const { id, title, lead, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={classes.section}>
      <Title order={2} id={`${id}-title`}>
        {title}
      </Title>
      {lead && (
        <Text component="div" size="sm" c="dimmed" className={classes.lead}>
          {lead}
        </Text>
      )}
      {children}
    </section>
  );
}
