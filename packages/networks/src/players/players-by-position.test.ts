import { expect, test } from 'vitest';
import { inputAt } from '../datasets/data-set.ts';
import { loadDataSet } from '../datasets/data-sets.ts';
import { foregroundPlayers } from './foreground.ts';
import type { Player } from './player.ts';
import { type PlayerScheme, playersByPosition } from './players-by-position.ts';

const digits = await loadDataSet('mnist');
const boards = await loadDataSet('tic-tac-toe');
const counts = Array.from({ length: 16 }, (_, i) => i + 1);

test.each(counts)('playersByPosition(digits, GRID, %i) gives every pixel to one player', (count) => {
  const players = playersByPosition(digits, 'GRID', count);
  expect(players.length).toBe(count);
  expect(entries(players).sort((a, b) => a - b)).toEqual(Array.from({ length: 784 }, (_, i) => i));
});

test.each([
  [10, 'row 2, column 5'],
  [12, 'row 3, column 4'],
  [16, 'row 4, column 4'],
])('playersByPosition(digits, GRID, %i) ends with %s', (count, name) => {
  expect(playersByPosition(digits, 'GRID', count).at(-1)?.name).toBe(name);
});

test.each(counts)(
  'playersByPosition(digits, VARIANCE, %i) are patches of 7×7 that share no pixel',
  (count) => {
    const players = playersByPosition(digits, 'VARIANCE', count);
    expect(players.map(({ inputs }) => inputs.length)).toEqual(Array(count).fill(49));
    expect(new Set(entries(players)).size).toBe(49 * count);
  },
);

test('playersByPosition(digits, VARIANCE, 12) leaves out the four corners', () => {
  const names = playersByPosition(digits, 'VARIANCE', 12).map(({ name }) => name);
  for (const row of [1, 4])
    for (const column of [1, 4]) expect(names).not.toContain(`row ${row}, column ${column}`);
});

test('foregroundPlayers(digits, input, count) are the patches with most ink', () => {
  const input = inputAt(digits.heldOut, 0);
  const ink = (player: Player) => player.inputs.reduce((sum, index) => sum + input[index], 0);
  const all = foregroundPlayers(digits, input, 16);
  const least = Math.min(...foregroundPlayers(digits, input, 6).map(ink));
  expect(all.filter((player) => ink(player) > least).length).toBe(5);
});

test('foregroundPlayers(digits, blank image, count) falls back on the variance', () => {
  expect(foregroundPlayers(digits, new Float32Array(784), 10)).toEqual(
    playersByPosition(digits, 'VARIANCE', 10),
  );
});

test('playersByPosition(boards, ATTRIBUTES, 9) are the cells, three inputs each', () => {
  const players = playersByPosition(boards, 'ATTRIBUTES', 9);
  expect(players[4]).toEqual({ name: 'centre', inputs: [12, 13, 14] });
  expect(entries(players).length).toBe(27);
});

test('playersByPosition(tumours, ATTRIBUTES, 10) groups mean, error and worst of a measurement', async () => {
  const players = playersByPosition(await loadDataSet('breast-cancer'), 'ATTRIBUTES', 10);
  expect(players[0]).toEqual({ name: 'radius', inputs: [0, 10, 20] });
});

test.each([
  [digits, 'GRID', 25, 'whole number from 1 to 16, not 25'],
  [digits, 'GRID', 0, 'not 0'],
  [digits, 'GRID', 2.5, 'not 2.5'],
  [digits, 'VARIANCE', Number.NaN, 'not NaN'],
  [digits, 'ATTRIBUTES', 10, 'holds images'],
  [digits, 'FOREGROUND', 10, 'belong to one image'],
  [digits, 'GIRD' as PlayerScheme, 10, 'Did you mean "GRID"?'],
  [boards, 'ATTRIBUTES', 10, 'has 9 players, not 10'],
  [boards, 'GRID', 9, 'is a table: choose ATTRIBUTES'],
  [boards, 'VARIANCE', 9, 'is a table'],
] as const)('playersByPosition refuses what cannot be had (%#)', (dataSet, scheme, count, sentence) => {
  expect(() => playersByPosition(dataSet, scheme, count)).toThrow(sentence);
});

test('foregroundPlayers refuses a table, too many players and half an image', () => {
  expect(() => foregroundPlayers(boards, new Float32Array(27), 9)).toThrow('is a table');
  expect(() => foregroundPlayers(digits, new Float32Array(784), 17)).toThrow('not 17');
  expect(() => foregroundPlayers(digits, new Float32Array(392), 9)).toThrow(
    'has 784 numbers, but 392 were given',
  );
});

function entries(players: readonly Player[]): number[] {
  return players.flatMap(({ inputs }) => inputs);
}
