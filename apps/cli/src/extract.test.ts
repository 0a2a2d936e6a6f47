import { readFileSync } from 'node:fs';
import {
  averageTracking,
  banzhafInteractions,
  huberWidthOf,
  kappaOf,
  maximumEffect,
  membersOf,
  reconstruct,
  salientInteractions,
  shapleyInteractions,
  shapleyValues,
  sparsify,
  type TrackingRow,
  track,
} from '@strata/interaction-engine';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOfFiles, npyBytes, npzBytes, strata } from './known-files.ts';
import { addTracking, meanTracking } from './mean-tracking.ts';

const folder = folderOfFiles();
afterAll(() => folder.remove());

interface LayerJson {
  name: string;
  base: number;
  kappa: number;
  interactions: { type: string; players: number[]; mask: number; effect: number }[];
}
interface SampleJson {
  layers: LayerJson[];
  tracking: { layer: string; reference: string; type: string; order: number }[];
}

/** Games with known answers, n = 4: one AND of players 0, 1, 3; one OR of 1, 2, 3; both. */
const and = { type: 'AND', mask: 11, effect: 2 } as const;
const or = { type: 'OR', mask: 14, effect: -1.5 } as const;
const andGame = reconstruct(1, [and], 4);
const orGame = reconstruct(1, [or], 4);
const mixedGame = reconstruct(-3, [and, or], 4);

/** Anything but smooth: the same numbers on every machine, n = 5. */
function roughGame(seed: number, size = 1, length = 32): Float64Array {
  return Float64Array.from({ length }, (_, mask) => size * Math.sin(seed * 37 + mask * mask * 1.7));
}

async function extracted(file: string, ...options: string[]) {
  const { code, out, error } = await strata(['extract', file, '--json', ...options]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out);
}

describe('strata extract of known games', () => {
  it.each([
    ['an AND', andGame, [{ ...and, players: [0, 1, 3] }]],
    ['an OR', orGame, [{ ...or, players: [1, 2, 3] }]],
    [
      'both',
      mixedGame,
      [
        { ...and, players: [0, 1, 3] },
        { ...or, players: [1, 2, 3] },
      ],
    ],
  ])('strata extract FILE --json finds %s', async (_, game, interactions) => {
    const file = folder.write('known.npy', npyBytes(game, [16]));
    const result = await extracted(file, '--kappa', '0', '--tolerance', '1e-9');
    expect(Object.keys(result)).toEqual(['n', 'layers', 'tracking']);
    expect([result.n, result.tracking]).toEqual([4, []]);
    const [layer] = result.layers;
    expect(Object.keys(layer)).toEqual(
      ['name', 'base', 'kappa', 'objective', 'lowerBound', 'gap', 'maxResidual'].concat([
        'noiseFloor',
        'iterations',
        'stopReason',
        'interactions',
      ]),
    );
    expect([layer.name, layer.base, layer.kappa]).toEqual(['layer 0', game[0], 0]);
    const strength = interactions.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
    expect(layer.objective).toBeCloseTo(strength, 6);
    expect(layer.lowerBound).toBeLessThanOrEqual(layer.objective);
    expect(layer.gap).toBeLessThanOrEqual(1e-9);
    expect(layer.maxResidual).toBeLessThan(1e-12);
    expect(layer.interactions).toEqual(
      interactions.map((known) => ({ ...known, effect: expect.closeTo(known.effect, 6) })),
    );
  });

  it('strata extract FILE shows a table with names', async () => {
    const named = { 'last hidden': [...mixedGame], players: ['sky', 'sea', 'sand', 'sun'] };
    const file = folder.write('named.json', JSON.stringify(named));
    const { code, out } = await strata(['extract', file, '--kappa', '0', '--tolerance', '1e-9']);
    expect(code).toBe(0);
    expect(out).toContain(`${file}: 1 layer × 4 players\n\nlast hidden\n  v(∅) -3, v(N) -2.5, κ 0\n`);
    expect(out).toMatch(/objective 3\.5, lower bound 3\.5, gap .*, stopped at the tolerance after \d+ steps/);
    expect(out).toContain(
      [
        '  type  order  players       effect',
        '  AND       3  sky sea sun        2',
        '  OR        3  sea sand sun    -1.5',
        '  2 salient, |I| ≥ τ = 0.1\n',
      ].join('\n'),
    );
  });

  it('strata extract FILE --and-only gives the Harsanyi dividends where κ is 0', async () => {
    const file = folder.write('or.npy', npyBytes(orGame, [16]));
    const [layer] = (await extracted(file, '--and-only', '--absolute-kappa', '0')).layers;
    // an OR of three players is 2³ − 1 ANDs of the same strength
    expect(layer.objective).toBeCloseTo(7 * 1.5, 9);
    expect(layer.interactions.map(({ type }: { type: string }) => type)).toEqual(Array(7).fill('AND'));
  });

  it('strata extract FILE --or-only uses no AND', async () => {
    const file = folder.write('and.npy', npyBytes(andGame, [16]));
    const [layer] = (await extracted(file, '--or-only', '--kappa', '0')).layers;
    expect(layer.interactions).toHaveLength(7);
    expect(new Set(layer.interactions.map(({ type }: { type: string }) => type))).toEqual(new Set(['OR']));
  });
});

describe('strata extract FILE --indices', () => {
  const game = roughGame(4);
  const split = sparsify(
    game,
    kappaOf(game, { fraction: 0.04, meanOutputGap: Math.abs(game[31] - game[0]) }),
  );
  const write = () => folder.write('indexed.npy', npyBytes(game, [32]));

  it('--json gives Shapley values that sum to v(N) − v(∅), and both indices of players and pairs', async () => {
    const [{ indices }] = (await extracted(write(), '--indices')).layers;
    expect(indices.shapleyValues).toEqual([...shapleyValues(split, 5)]);
    const sum = indices.shapleyValues.reduce((total: number, value: number) => total + value, 0);
    expect(sum).toBeCloseTo(game[31] - game[0], 12);
    const known = {
      shapleyInteractions: shapleyInteractions(split),
      banzhafInteractions: banzhafInteractions(split),
    };
    for (const [name, values] of Object.entries(known)) {
      expect(indices[name]).toHaveLength(5 + 10);
      for (const { players, mask, value } of indices[name]) {
        expect([membersOf(mask), values[mask]]).toEqual([players, value]);
        expect(players.length).toBeLessThanOrEqual(2);
      }
    }
  });

  it('--index-order COUNT says of how many players at most, and the table shows the sum', async () => {
    const [{ indices }] = (await extracted(write(), '--indices', '--index-order', '5')).layers;
    expect(indices.shapleyInteractions).toHaveLength(31);
    const { out } = await strata([
      'extract',
      write(),
      '--indices',
      '--player-names',
      'a,b,c,d,e',
      '--top',
      '3',
    ]);
    expect(out).toMatch(/\n {2}player +Shapley value +Banzhaf value\n {2}a +/);
    const [, sum, whole] = /Shapley values sum to (\S+), v\(N\) − v\(∅\) is (\S+)\n/.exec(out) ?? [];
    expect(sum).toBe(whole);
    expect(out).toContain('… and 7 more sets\n');
  });
});

describe('strata extract and the engine', () => {
  const names = ['early', 'late', 'output'];
  const samples = [1, 2, 3].map((sample) =>
    // the second sample is by far the largest: τ comes from it, and its gap lifts the floor of κ
    names.map((_, layer) => roughGame(10 * sample + layer, sample === 2 ? 8 : 1)),
  );
  for (const [, , output] of samples) output[0] = 0;
  samples[0][2][31] = 0.001;
  const flat = samples.flat().flatMap((game) => [...game]);
  const settings = { tolerance: 1e-3, iterationLimit: 20_000 };
  const meanGaps = names.map(
    (_, layer) => samples.reduce((sum, games) => sum + Math.abs(games[layer][31] - games[layer][0]), 0) / 3,
  );
  const splits = samples.map((games) =>
    games.map((game, layer) =>
      sparsify(game, {
        ...settings,
        kappa: kappaOf(game, { fraction: 0.04, meanOutputGap: meanGaps[layer] }).kappa,
      }),
    ),
  );
  const thresholds = names.map((_, layer) => 0.05 * Math.max(...splits.map((s) => maximumEffect(s[layer]))));
  const salient = splits.map((layers) =>
    layers.map((split, layer) => salientInteractions(split, thresholds[layer])),
  );

  function rowsOf(layer: string, reference: string, rows: TrackingRow[]) {
    return rows.map(({ strength: _, referenceStrength: __, ...row }) => ({ layer, reference, ...row }));
  }
  const expected = {
    n: 5,
    samples: splits.map((layers, sample) => ({
      layers: layers.map((split, layer) => ({
        name: names[layer],
        base: split.baseValue,
        kappa: split.kappa,
        objective: split.objective,
        lowerBound: split.lowerBound,
        gap: split.gap,
        maxResidual: split.maximumResidual,
        ...{ noiseFloor: split.noiseFloor, iterations: split.iterations, stopReason: split.stopReason },
        interactions: salient[sample][layer].map(({ type, mask, effect }) => ({
          ...{ type, players: membersOf(mask), mask, effect },
        })),
      })),
      tracking: [0, 1].flatMap((layer) =>
        rowsOf(names[layer], 'output', track(salient[sample][layer], salient[sample][2], 5)),
      ),
    })),
  };
  const file = folder.write('rough.npy', npyBytes(flat, [3, 3, 32]));

  it('strata extract FILE --json gives the numbers of the engine, to the last digit', async () => {
    expect(await extracted(file, '--layer-names', names.join(','))).toEqual(expected);
  });

  it('strata extract FILE --cores writes the same bytes with any number of them', async () => {
    const games = Array.from({ length: 9 }, (_, seed) => roughGame(seed, 1, 1024));
    const many = folder.write(
      'many.npy',
      npyBytes(
        games.flatMap((game) => [...game]),
        [3, 3, 1024],
      ),
    );
    const [one, ...others] = await Promise.all(
      ['1', '2', '3'].map((cores) =>
        strata(['extract', many, '--json', '--all', '--tolerance', '0.02', '--cores', cores]),
      ),
    );
    expect(one.code).toBe(0);
    for (const other of others) expect(other).toEqual(one);
  });

  it('strata extract FILE --huber is what the engine is told', async () => {
    const { samples: found } = await extracted(file, '--huber', '0.1');
    samples.forEach((games, sample) => {
      games.forEach((game, layer) => {
        const gap = { fraction: 0.04, meanOutputGap: meanGaps[layer] };
        const huberWidth = huberWidthOf(game, { ...gap, fraction: 0.1 });
        const split = sparsify(game, { penalty: 'HUBER', huberWidth, kappa: kappaOf(game, gap).kappa });
        const { objective, lowerBound } = split;
        expect(found[sample].layers[layer]).toMatchObject({ huberWidth, objective, lowerBound });
      });
    });
    const { out } = await strata(['extract', file, '--huber', '0.1']);
    expect(out).toContain('Huber penalty of width');
  });

  it('strata extract FILE writes the same bytes from every format and to a file', async () => {
    const reference = await strata(['extract', file, '--json']);
    const others = [
      folder.write('rough-columns.npy', npyBytes(flat, [3, 3, 32], { fortranOrder: true })),
      folder.write('rough.npz', npzBytes({ values: npyBytes(flat, [3, 3, 32], { descr: '>f8' }) })),
      folder.write('rough.json', JSON.stringify(samples.map((games) => games.map((game) => [...game])))),
    ];
    for (const other of others) {
      expect((await strata(['extract', other, '--json'])).out).toBe(reference.out);
    }
    const output = folder.write('out.json', 'old');
    expect((await strata(['extract', file, '--json', '-o', output])).out).toBe('');
    expect(readFileSync(output, 'utf8')).toBe(reference.out);
  });

  it('strata extract FILE --all lists every effect and tracks the salient ones', async () => {
    const result = await extracted(file, '--all', '--layer-names', names.join(','));
    result.samples.forEach(({ layers, tracking }: SampleJson, sample: number) => {
      expect(tracking).toEqual(expected.samples[sample].tracking);
      layers.forEach(({ interactions }, layer) => {
        const all = salientInteractions(splits[sample][layer], 0);
        expect(interactions.map(({ mask, effect }) => [mask, effect])).toEqual(
          all.map(({ mask, effect }) => [mask, effect]),
        );
      });
    });
  });

  it('strata extract FILE --reference takes a name, a number and next', async () => {
    const pairs = async (reference: string) => {
      const { samples } = await extracted(file, '--layer-names', names.join(','), '--reference', reference);
      return [
        ...new Set(
          samples[0].tracking.map(
            (row: { layer: string; reference: string }) => `${row.layer}→${row.reference}`,
          ),
        ),
      ];
    };
    expect(await pairs('early')).toEqual(['late→early', 'output→early']);
    expect(await pairs('1')).toEqual(['early→late', 'output→late']);
    expect(await pairs('next')).toEqual(['early→late', 'late→output']);
  });

  it('strata extract FILE --salience, --absolute-kappa and --kappa are what the engine is told', async () => {
    const result = await extracted(file, '--salience', '0.5', '--absolute-kappa', '0.125');
    const split = sparsify(samples[1][1], { ...settings, kappa: 0.125 });
    const layer = result.samples[1].layers[1];
    expect([layer.kappa, layer.objective]).toEqual([0.125, split.objective]);
    expect(layer.interactions).toHaveLength(salientInteractions(split, 0.5 * maximumEffect(split)).length);
    const other = await extracted(file, '--kappa', '0.02');
    expect(other.samples[1].layers[1].kappa).toBeCloseTo(splits[1][1].kappa / 2, 12);
  });

  it('meanTracking(sums, count) is averageTracking of the samples', () => {
    const rows = salient.map((layers) => track(layers[0], layers[2], 5));
    const sums: Parameters<typeof addTracking>[0] = [];
    for (const sample of rows) addTracking(sums, [{ layer: 0, reference: 2, rows: sample }]);
    expect(meanTracking(sums, 3)[0].rows).toEqual(averageTracking(rows, 'RATIO_OF_MEANS'));
  });

  it('strata extract FILE shows the mean over samples in its table', async () => {
    const { out } = await strata(['extract', file, '--top', '1']);
    expect(out).toContain('── sample 2 ──');
    expect(out).toContain('mean over 3 samples (ratios are ratios of means)');
    expect(out).toMatch(/… and \d+ more\n/);
    expect(out).toContain('(its floor)');
  });

  it('strata extract FILE says on stderr where the limit of steps came first', async () => {
    const { code, out, error } = await strata(['extract', file, '--json', '--iterations', '1']);
    expect(code).toBe(0);
    expect(JSON.parse(out).n).toBe(5);
    expect(error).toContain('9 games stopped at the limit of 1 steps, with a gap above 0.001');
  });
});

describe('strata refuses', () => {
  const game = folder.write('game.npy', npyBytes(andGame, [16]));
  const nan = [...andGame, ...andGame, ...andGame, ...andGame];
  nan[37] = Number.NaN;
  const holes = folder.write('holes.npy', npyBytes(nan, [2, 2, 16]));
  const endless = folder.write(
    'endless.npz',
    npzBytes({
      conv: npyBytes(andGame, [16]),
      out: npyBytes(orGame.with(3, Number.POSITIVE_INFINITY), [16]),
    }),
  );

  it.each([
    [[holes], `${holes}: the array at [1, 0, 5] is NaN; every value of a game is a finite number.`],
    [[endless], `${endless}: array "out" at [3] is infinite;`],
    [['nowhere.npy'], 'There is no file nowhere.npy.'],
    [[game, '--output', '/no/such/folder/out'], 'ENOENT'],
  ])('strata extract %j ends with 1 and one sentence', async (args, sentence) => {
    const { code, out, error } = await strata(['extract', ...args]);
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [[], 'a command is wanted'],
    [['extrat', game], 'there is no command "extrat". Did you mean "extract"?'],
    [['extract', game, '--kapa', '0'], 'has no option --kapa. Did you mean "--kappa"?'],
    [['extract', game, '--layer-names', 'a,b'], '--layer-names has 2 names, but the number of layers is 1.'],
    [['extract', game, '--reference', 'layer 1'], 'Did you mean "layer 0"?'],
    [['extract', game, '--output', game], 'would write over the file that is read'],
  ])('strata %j ends with 2 and says why', async (args, sentence) => {
    const { code, out, error } = await strata(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });

  it('strata --help and --version end with 0', async () => {
    expect(await strata(['extract', '--help'])).toMatchObject({ code: 0, error: '' });
    expect((await strata(['--version'])).out).toMatch(/^strata \d+\.\d+\.\d+, engine \d+\.\d+\.\d+\n$/);
  });
});
