import type { StoredPlayer } from '@strata/database';
import type { Box, Player } from '@strata/graphql/resolvers';

/** Players as the schema shows them: with rectangles over their pixels where the input is an image. */
export function toPlayers(players: readonly StoredPlayer[], shape: readonly number[]): Player[] {
  return players.map(({ name, inputs }, index) => ({ index, name, inputs, boxes: boxesOf(inputs, shape) }));
}

/** Rectangles that cover the pixels of these entries exactly, without overlap; none for a table. */
export function boxesOf(inputs: readonly number[], shape: readonly number[]): Box[] {
  if (shape.length !== 3) return [];
  const [, width, channels] = shape;
  const pixels = [...new Set(inputs.map((entry) => Math.floor(entry / channels)))].sort((a, b) => a - b);
  const boxes: Box[] = [];
  for (const run of runsOf(pixels, width)) {
    const above = boxes.find((box) => isBelow(run, box));
    if (above) above.height++;
    else boxes.push(run);
  }
  return boxes;
}

/** Pixels next to each other in one row, as boxes of height 1. */
function runsOf(pixels: readonly number[], width: number): Box[] {
  const runs: Box[] = [];
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    const last = runs.at(-1);
    if (last?.y === y && last.x + last.width === x) last.width++;
    else runs.push({ x, y, width: 1, height: 1 });
  }
  return runs;
}

function isBelow(run: Box, box: Box): boolean {
  return box.x === run.x && box.width === run.width && box.y + box.height === run.y;
}
