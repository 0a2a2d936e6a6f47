import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../shell/mark';
import { ColourSchemeToggle } from '../theme/colour-scheme-toggle';
import classes from './entrance.module.css';

/** The frame of sign-in, sign-up and invitation: a form, and beside it what Strata is. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <div className={classes.corner}>
        <ColourSchemeToggle />
      </div>
      <main id="main" className={classes.form}>
        <Mark />
        <Title order={1} mt={40}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" mt={6}>
            {lead}
          </Text>
        )}
        <div className={classes.fields}>{children}</div>
      </main>
      <aside className={classes.aside} aria-hidden>
        <LayersFigure />
        <p>Watch knowledge appear, stay and vanish through the layers of a neural network, together.</p>
      </aside>
    </div>
  );
}

/** A drawing of what the analysis page measures: shared grows, newly emerged shrinks, forgotten swells and fades. */
function LayersFigure() {
  const layers = [
    [10, 86, 14],
    [22, 74, 30],
    [41, 55, 44],
    [58, 38, 38],
    [76, 20, 24],
    [90, 6, 10],
  ];
  return (
    <svg viewBox="0 0 300 190" aria-hidden="true" className={classes.figure}>
      {layers.map(([shared, fresh, forgotten], i) => (
        <g key={shared} transform={`translate(${i * 50 + 6} 120)`}>
          <rect y={-shared} width={30} height={shared} fill="var(--strata-shared)" />
          <rect y={-shared - fresh - 1} width={30} height={fresh} fill="var(--strata-new)" opacity={0.85} />
          <rect y={1} width={30} height={forgotten} fill="var(--strata-forgotten)" opacity={0.85} />
        </g>
      ))}
      <line x1={0} x2={300} y1={120.5} y2={120.5} stroke="currentColor" strokeWidth={1} />
    </svg>
  );
}
