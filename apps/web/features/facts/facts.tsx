import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Names and values in columns; a long value takes a row of its own. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} data-wide={typeof value === 'string' && value.length > 44}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
