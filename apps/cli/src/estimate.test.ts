import {
  baselineOf,
  inputAt,
  loadDataSet,
  loadNetwork,
  playersByPosition,
  subsetGame,
} from '@strata/networks';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOfFiles, strata } from './known-files.ts';

const folder = folderOfFiles();
afterAll(() => folder.remove());

interface Row {
  type: 'AND' | 'OR';
  players: number[];
  effect: number;
  estimated: boolean;
}

async function estimated(...args: string[]) {
  const { code, out, error } = await strata(['estimate', ...args, '--json']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return { out, found: JSON.parse(out) };
}

describe('strata estimate lenet-mnist', () => {
  const choice = ['lenet-mnist', '--players', '49', '--evaluations', '200', '--order', '2', '--sample', '3'];

  it('--json says that 49 players are estimated, from how many subsets, how, and how well', async () => {
    const { found, out } = await estimated(...choice, '--all');
    expect(found).toMatchObject({
      ...{ estimated: true, n: 49, evaluations: 200, shareOfSubsets: 200 / 2 ** 49, certificate: null },
      source: { network: 'lenet-mnist', dataSet: 'mnist', sample: 3, scheme: 'GRID', baseline: 'MEAN' },
      method: { name: expect.stringMatching(/ProxySPEX/), proposal: 'ALL', maximumOrder: 2, seed: 1 },
    });
    expect(found.players).toHaveLength(49);
    expect(found.heldOutR2).toBeGreaterThan(0.5);
    const rows: Row[] = found.interactions;
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ estimated: mark, players }) => mark && players.length <= 2)).toBe(true);
    const strengths = rows.map(({ effect }) => Math.abs(effect));
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(strengths.filter((strength) => strength >= found.threshold)).toHaveLength(found.salientCount);
    // the same input gives the same bytes
    expect((await estimated(...choice, '--all')).out).toBe(out);
  });

  it('what it finds predicts the network on subsets that it never asked for', async () => {
    const { found } = await estimated(...choice, '--all');
    const [network, digits] = [await loadNetwork('lenet-mnist'), await loadDataSet('mnist')];
    const game = subsetGame({
      network,
      input: inputAt(digits.heldOut, 3),
      target: digits.heldOut.labels[3],
      players: playersByPosition(digits, 'GRID', 49, 128),
      baseline: baselineOf(digits, 'MEAN'),
    });
    const count = 100;
    const kept = Uint8Array.from({ length: count * 49 }, (_, i) => Number(Math.sin(i * i + 1) > 0));
    const truth = [...(await game(kept, count))];
    const mean = truth.reduce((sum, value) => sum + value, 0) / count;
    const squares = (of: (row: number) => number) =>
      truth.reduce((sum, value, row) => sum + (value - of(row)) ** 2, 0);
    const error = squares((row) => predicted(found, kept.subarray(row * 49, (row + 1) * 49)));
    expect(1 - error / squares(() => mean)).toBeGreaterThan(0.5);
    network.dispose();
  });

  it('the text says ESTIMATED, evaluations, share, method and that there is no certificate', async () => {
    const { out } = await strata(['estimate', ...choice, '--top', '2']);
    expect(out).toMatch(/^ESTIMATED: lenet-mnist, output, held-out sample 3 of mnist, class \d/);
    expect(out).toContain('from 200 of 2^49 subsets (3.5527e-11%), seed 1; L1 regression');
    expect(out).toContain('no certificate; on subsets that took no part: R² ');
    expect(out).toContain('  estimated effect\n');
    expect(out).toMatch(/\d+ estimated to be salient, \|I\| ≥ τ = /);
  });
});

describe('strata estimate FILE', () => {
  const players = [
    'sky',
    'sea',
    'sand',
    'sun',
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'i',
    'j',
    'k',
    'l',
    'm',
    'n',
  ];
  const subsets = Array.from({ length: 120 }, (_, row) =>
    players
      .map((_, player) =>
        row < 2 ? row : Math.floor(1e4 * Math.abs(Math.sin(row * 12.9898 + player * 78.233))) % 2,
      )
      .join(''),
  );
  // 3·AND{sky, sun} − 2·OR{sea, sand, a}
  const values = subsets.map((kept) => {
    const [sky, sea, sand, sun, a] = [...kept].map(Number);
    return 1 + 3 * sky * sun - 2 * Math.max(sea, sand, a);
  });
  const known = { players, subsets, values };
  const write = (content: unknown) => folder.write('known.json', JSON.stringify(content));

  it('finds what made the values, from strings and from lists of players', async () => {
    const lists = subsets.map((kept) => [...kept].flatMap((bit, player) => (bit === '1' ? [player] : [])));
    for (const content of [known, { ...known, subsets: lists }]) {
      const { found } = await estimated(write(content));
      expect(found).toMatchObject({ estimated: true, n: 18, evaluations: 120, base: 1, full: 2, players });
      const near = (effect: number) => expect.closeTo(effect, 1);
      expect(found.interactions.slice(0, 2)).toEqual([
        { type: 'AND', players: [0, 3], effect: near(3), estimated: true },
        { type: 'OR', players: [1, 2, 4], effect: near(-2), estimated: true },
      ]);
    }
  });

  it.each<[string, unknown, string]>([
    ['fewer values', { ...known, values: [1] }, 'known.json has 120 subsets, but 1 values.'],
    ['no number', { ...known, values: values.with(7, null as unknown as number) }, 'values[7] is null;'],
    ['a player too many', { ...known, players: 17 }, `subsets[0] is "${'0'.repeat(18)}", not 17 of 0 and 1.`],
    ['no such player', { ...known, subsets: [[18], ...subsets.slice(1)] }, 'subsets[0] holds 18;'],
    ['no ∅', { ...known, subsets: subsets.slice(1), values: values.slice(1) }, 'the subset of no player (∅)'],
    ['no names', { ...known, players: 1 }, '"players" is a number from 2'],
    ['no list', [1, 2], '"players" is a number from 2'],
  ])('ends with 1 and a sentence: %s', async (_, content, sentence) => {
    const { code, error } = await strata(['estimate', write(content)]);
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining(sentence) });
    expect(error).not.toContain('    at ');
  });
});

describe('strata estimate refuses', () => {
  it.each([
    [['lenet-mnits'], 'There is no network or file "lenet-mnits". Did you mean "lenet-mnist"?'],
    [['lenet-mnist', '--players', '97'], 'An image of 28×28 pixels cannot be cut into 1×97 patches.'],
    [['lenet-mnist', '--players', '200'], 'from 1 to 128, not 200'],
    [['lenet-mnist', '--scheme', 'variance'], 'Patches are chosen from 16, so there cannot be 49'],
    [['lenet-mnist', '--order', '9'], 'The maximum order is a whole number from 1 to 7, but 9 was given.'],
    [['lenet-mnist', '--sample', '1000000'], 'The held-out part of mnist has samples 0 to'],
    [['lenet-mnist', '--proposal', 'TREE'], 'Did you mean "TREES"?'],
    [['lenet-mnist', '--players', '10', '--evaluations', '600'], 'at most half of the 1024 subsets'],
    [['transformer-spam', '--baseline', 'blur'], 'There is no baseline of texts "BLUR"'],
    [[], 'takes one network or file, but none was given'],
  ])('strata estimate %j ends with 2', async (args, sentence) => {
    const { code, error } = await strata(['estimate', ...args]);
    expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining(sentence) });
    expect(error).not.toContain('    at ');
  });
});

/** v̂ of one subset: v(∅) and every effect that it triggers. */
function predicted({ base, interactions }: { base: number; interactions: Row[] }, kept: Uint8Array): number {
  return interactions.reduce((sum, { type, players, effect }) => {
    const held = players.filter((player) => kept[player] === 1).length;
    const isTriggered = type === 'AND' ? held === players.length : held > 0;
    return isTriggered ? sum + effect : sum;
  }, base);
}
