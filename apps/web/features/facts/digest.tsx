import type { ReactNode } from 'react';
import classes from './digest.module.css';

/** What there is to know of a thing at a glance: names above values, side by side as far as there is room. */
export function Digest({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className={classes.digest}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
