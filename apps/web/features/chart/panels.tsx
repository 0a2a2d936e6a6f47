import { Children, type CSSProperties, type ReactNode } from 'react';
import classes from './panels.module.css';

/** Small multiples, side by side in rows as even as there is room for. */
export function Panels({ children }: { children: ReactNode }) {
  const columns = columnsFor(Children.count(children));
  return (
    <div className={classes.panels} style={{ '--columns': columns } as CSSProperties}>
      {children}
    </div>
  );
}

/** One of the small multiples, with its name and what else there is to say of it. */
export function Panel({ name, says, children }: { name: string; says?: ReactNode; children: ReactNode }) {
  return (
    <section className={`panel ${classes.panel}`} aria-label={name}>
      <div className={classes.head}>
        <h4>{name}</h4>
        <span>{says}</span>
      </div>
      {children}
    </section>
  );
}

function columnsFor(count: number): number {
  if (count <= 4) return Math.max(2, count);
  return count % 4 !== 0 && (count % 3 === 0 || count === 5) ? 3 : 4;
}
