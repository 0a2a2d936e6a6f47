import type { DataSet } from '../datasets/data-set.ts';
import { UnsuitableValue } from '../errors.ts';
import type { Player } from './player.ts';

/** An image cut into rows × columns patches, in reading order; every pixel belongs to one, sizes differ by one pixel at most. */
export function patches(shape: readonly number[], rows: number, columns: number): Player[] {
  const [height, width, channels] = shape;
  return Array.from({ length: rows * columns }, (_, place) => {
    const row = Math.floor(place / columns);
    const column = place % columns;
    const inputs = span(row, rows, height).flatMap((y) =>
      span(column, columns, width).flatMap((x) => pixel(y * width + x, channels)),
    );
    return { name: `row ${row + 1}, column ${column + 1}`, inputs };
  });
}

/** The `count` patches with the highest score, in reading order; of equal ones the first. */
export function bestPatches(
  candidates: readonly Player[],
  scores: readonly number[],
  count: number,
): Player[] {
  if (count > candidates.length) {
    throw new UnsuitableValue(
      `Patches are chosen from ${candidates.length}, so there cannot be ${count}: choose GRID for more.`,
    );
  }
  const ranking = candidates.map((_, place) => place).sort((a, b) => scores[b] - scores[a] || a - b);
  const chosen = new Set(ranking.slice(0, count));
  return candidates.filter((_, place) => chosen.has(place));
}

export function requireImages(dataSet: DataSet, scheme: string): void {
  if (dataSet.kind === 'IMAGE') return;
  throw new UnsuitableValue(
    `Players by ${scheme} are patches of an image, and "${dataSet.key}" is a table: choose ATTRIBUTES.`,
  );
}

function span(part: number, parts: number, length: number): number[] {
  const start = Math.floor((part * length) / parts);
  const end = Math.floor(((part + 1) * length) / parts);
  return Array.from({ length: end - start }, (_, i) => start + i);
}

function pixel(position: number, channels: number): number[] {
  return Array.from({ length: channels }, (_, channel) => position * channels + channel);
}
