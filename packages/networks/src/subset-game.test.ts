import { expect, test } from 'vitest';
import { baselineOf } from './baseline.ts';
import { inputAt } from './datasets/data-set.ts';
import { loadDataSet } from './datasets/data-sets.ts';
import { loadNetwork } from './load-network.ts';
import { networkGames } from './network-game.ts';
import { playersByPosition } from './players/players-by-position.ts';
import { subsetGame } from './subset-game.ts';

const network = await loadNetwork('lenet-mnist');
const digits = await loadDataSet('mnist');
const about = {
  network,
  input: inputAt(digits.heldOut, 3),
  target: digits.heldOut.labels[3],
  baseline: baselineOf(digits, 'MEAN'),
};

test('subsetGame asked for all subsets gives what networkGames gives', async () => {
  const players = playersByPosition(digits, 'GRID', 6);
  const kept = Uint8Array.from({ length: 64 * 6 }, (_, i) => (Math.floor(i / 6) >> (i % 6)) & 1);
  const whole = (await networkGames({ ...about, players, readers: [] })).get('output');
  expect(await subsetGame({ ...about, players })(kept, 64)).toEqual(whole);
});

test('subsetGame takes 49 players: a patch that is left out is at the baseline', async () => {
  const players = playersByPosition(digits, 'GRID', 49, 128);
  const game = subsetGame({ ...about, players });
  const [none] = await game(new Uint8Array(49), 1);
  const [whole] = await game(new Uint8Array(49).fill(1), 1);
  const small = playersByPosition(digits, 'GRID', 4);
  const ends = (await networkGames({ ...about, players: small, readers: [] })).get('output') ?? [];
  expect([none, whole]).toEqual([ends[0], ends[15]]);
});

test('subsetGame refuses rows of another width, and a class that there is not', async () => {
  const players = playersByPosition(digits, 'GRID', 6);
  const game = subsetGame({ ...about, players });
  await expect(game(new Uint8Array(10), 2)).rejects.toThrow('are 12 numbers, but 10 were given');
  expect(() => subsetGame({ ...about, players, target: 10 })).toThrow('from 0 to 9, not 10');
});

test('playersByPosition(digits, VARIANCE, 20, 128) says that there are 16 patches', () => {
  expect(() => playersByPosition(digits, 'VARIANCE', 20, 128)).toThrow(
    'chosen from 16, so there cannot be 20',
  );
});
