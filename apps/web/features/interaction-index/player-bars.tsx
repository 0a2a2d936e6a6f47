import type { CSSProperties } from 'react';
import { exact, short } from '../number/format';
import { colourOf } from '../theme/palette';
import { type IndexOfSet, largestOf } from './index-cells';
import classes from './player-bars.module.css';

/** One signed number a player: a bar from the middle, to the right above zero and to the left below. */
export function PlayerBars(props: {
  label: string;
  names: readonly string[];
  values: readonly IndexOfSet[];
}) {
  const { label, names, values } = props;
  const largest = largestOf(values) || 1;
  return (
    <table className={classes.bars} aria-label={label}>
      <thead className={classes.head}>
        <tr>
          <th scope="col">Player</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ players: [player], value }) => (
          <tr key={player}>
            <th scope="row">{names[player]}</th>
            <td title={exact(value)}>
              <div className={classes.track} aria-hidden>
                <span data-below={value < 0} style={barOf(value, largest)} />
              </div>
              <span className="numeric">{short(value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function barOf(value: number, largest: number): CSSProperties {
  return {
    width: `${(50 * Math.abs(value)) / largest}%`,
    background: colourOf(value < 0 ? 'negative' : 'positive'),
  };
}
