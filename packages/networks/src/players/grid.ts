import type { DataSet } from '../datasets/data-set.ts';
import { UnsuitableValue } from '../errors.ts';
import { patches, requireImages } from './patches.ts';
import type { Player } from './player.ts';

/** The whole image cut into `count` patches, as near to squares as the count allows: 10 are 2 rows of 5, 12 are 3 of 4. */
export function gridPlayers(dataSet: DataSet, count: number): Player[] {
  requireImages(dataSet, 'GRID');
  const [height, width] = dataSet.shape;
  const [rows, columns] = factors(count, height > width);
  if (rows > height || columns > width) {
    throw new UnsuitableValue(
      `An image of ${height}×${width} pixels cannot be cut into ${rows}×${columns} patches.`,
    );
  }
  return patches(dataSet.shape, rows, columns);
}

/** Rows and columns with rows · columns = count, nearest to each other; more rows only where the image is tall. */
function factors(count: number, tall: boolean): [number, number] {
  const root = Math.floor(Math.sqrt(count));
  const smaller = Array.from({ length: root }, (_, i) => root - i).find((side) => count % side === 0) ?? 1;
  return tall ? [count / smaller, smaller] : [smaller, count / smaller];
}
