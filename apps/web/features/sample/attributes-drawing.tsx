import type {
  DataSetHeadFragment,
  PlayerBoxesFragment,
  SampleInputFragment,
} from '@strata/graphql/operations';
import type { CSSProperties } from 'react';
import classes from './attributes-drawing.module.css';

export interface AttributesDrawingProps {
  sample: SampleInputFragment;
  dataSet: DataSetHeadFragment;
  players: PlayerBoxesFragment[];
  /** Players of S; undefined where nothing is selected and all are drawn alike. */
  selected?: readonly number[];
  colour?: string;
  label: string;
}

/** A row of a table, player by player: the attributes each holds, with their values; those of S filled. */
export function AttributesDrawing({
  sample,
  dataSet,
  players,
  selected,
  colour,
  label,
}: AttributesDrawingProps) {
  const chosen = new Set(selected);
  return (
    <ul className={classes.players} aria-label={label} style={{ '--chosen': colour } as CSSProperties}>
      {players.map((player) => (
        <li key={player.index} data-chosen={chosen.has(player.index)}>
          <span className={classes.index}>{player.index}</span>
          <span className={classes.values}>
            {attributesOf(player, dataSet).map(({ name, position }) => (
              <span key={name}>
                <span className={classes.name}>{name}</span> {sample.display[position]}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The attributes whose entries are among those of the player. */
function attributesOf(player: PlayerBoxesFragment, dataSet: DataSetHeadFragment) {
  const inputs = new Set(player.inputs);
  return dataSet.attributes
    .map((attribute, position) => ({ ...attribute, position }))
    .filter((attribute) => attribute.inputs.some((input) => inputs.has(input)));
}
