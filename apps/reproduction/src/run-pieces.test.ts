import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layerPieces } from './layers/plan.ts';
import type { Piece } from './pieces/piece.ts';
import { missingOf, runPieces } from './run-pieces.ts';
import { quickRun } from './settings.ts';

const pieces = layerPieces({ ...quickRun, families: ['MLP-7, tic-tac-toe'] });
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'pieces-'));

test('runPieces goes on where it was interrupted, to the same bytes as in one go', async () => {
  const [interrupted, whole] = [newFolder(), newFolder()];
  const finished: Piece[] = [];
  const stopAfterThree = {
    finished(piece: Piece) {
      finished.push(piece);
      if (finished.length === 3) throw new Error('The power went out.');
    },
  };
  await expect(runPieces(pieces, interrupted, 1, stopAfterThree)).rejects.toThrow('The power went out.');
  expect(missingOf(pieces, interrupted)).toHaveLength(pieces.length - 3);
  await runPieces(pieces, interrupted, 2, { finished: (piece) => finished.push(piece) });
  expect(finished).toHaveLength(pieces.length);
  await runPieces(pieces, whole, 1, { finished: () => {} });
  expect(filesOf(interrupted)).toEqual(filesOf(whole));
});

test('runPieces(pieces) tells which piece could not be computed, and why', async () => {
  const [piece] = layerPieces({ ...quickRun, families: ['MLP-7, tic-tac-toe'], probeCount: 1 });
  const run = runPieces([piece], newFolder(), 1, { finished: () => {} });
  await expect(run).rejects.toThrow(/^probes .*mlp7-tic-tac-toe.* could not be computed: RangeError/);
});

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'base64')]));
}
