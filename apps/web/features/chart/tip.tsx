import type { CSSProperties } from 'react';
import { colourOf, type Meaning } from '../theme/palette';
import classes from './tip.module.css';

export interface TipLine {
  name: string;
  value: string;
  meaning?: Meaning;
}

/** What a chart says of the point under the pointer or the arrow keys, with every digit. */
export function Tip({ title, lines }: { title: string; lines: TipLine[] }) {
  return (
    <div className={classes.tip}>
      <div className={classes.title}>{title}</div>
      <dl>
        {lines.map(({ name, value, meaning }) => (
          <div key={name}>
            <dt
              style={meaning ? ({ '--swatch': colourOf(meaning) } as CSSProperties) : undefined}
              data-swatch={Boolean(meaning)}
            >
              {name}
            </dt>
            <dd className="exact">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
