'use client';
import type { PlayerBoxesFragment } from '@strata/graphql/operations';
import classes from './players-drawing.module.css';
import { SampleImage } from './sample-image';

interface Props {
  input: string;
  shape: readonly number[];
  players: PlayerBoxesFragment[];
  /** Players of S; undefined where nothing is selected and all are drawn alike. */
  selected?: readonly number[];
  colour?: string;
  label: string;
}

/** An image with its players outlined, and those of S filled. */
export function PlayersDrawing({ input, shape, players, selected, colour, label }: Props) {
  const [height, width] = shape;
  const chosen = new Set(selected);
  const ordered = [...players].sort((a, b) => Number(chosen.has(a.index)) - Number(chosen.has(b.index)));
  return (
    <div className={classes.frame} role="img" aria-label={label}>
      <SampleImage input={input} shape={shape} />
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.overlay} aria-hidden="true">
        {ordered.map((player) => (
          <Outline key={player.index} player={player} isChosen={chosen.has(player.index)} colour={colour} />
        ))}
      </svg>
    </div>
  );
}

function Outline(props: { player: PlayerBoxesFragment; isChosen: boolean; colour?: string }) {
  const { player, isChosen, colour } = props;
  const [first] = player.boxes;
  return (
    <g className={isChosen ? classes.chosen : classes.other} style={isChosen ? { color: colour } : undefined}>
      {player.boxes.map((box) => (
        <rect key={`${box.x},${box.y}`} x={box.x} y={box.y} width={box.width} height={box.height} />
      ))}
      {first && (
        <text x={first.x + 0.4} y={first.y + 1.4}>
          {player.index}
        </text>
      )}
    </g>
  );
}
