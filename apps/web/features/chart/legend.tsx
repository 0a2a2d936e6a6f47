import { colourOf, type Meaning } from '../theme/palette';
import classes from './legend.module.css';

/** What each colour of a chart means. */
export function Legend({
  entries,
}: {
  entries: { meaning: Meaning; name: string; dashed?: boolean; ring?: boolean }[];
}) {
  return (
    <ul className={classes.legend}>
      {entries.map(({ meaning, name, dashed, ring }) => (
        <li key={name}>
          <span
            className={ring ? classes.ring : dashed ? classes.dash : classes.swatch}
            style={{ color: colourOf(meaning) }}
            aria-hidden="true"
          />
          {name}
        </li>
      ))}
    </ul>
  );
}
