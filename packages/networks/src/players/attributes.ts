import type { DataSet } from '../datasets/data-set.ts';
import { UnsuitableValue } from '../errors.ts';
import type { Player } from './player.ts';

/** One player for each attribute of a table. */
export function attributePlayers({ key, attributes }: DataSet, count: number): Player[] {
  if (attributes.length === 0) {
    throw new UnsuitableValue(
      `"${key}" holds images, which have no attributes: choose GRID, VARIANCE or FOREGROUND.`,
    );
  }
  if (count !== attributes.length) {
    throw new UnsuitableValue(
      `"${key}" has ${attributes.length} attributes, so it has ${attributes.length} players, not ${count}.`,
    );
  }
  return attributes.map(({ name, inputs }) => ({ name, inputs: [...inputs] }));
}
