import {
  averageTopOverlap,
  kappaOf,
  maximumEffect,
  membersOf,
  salientInteractions,
  sparsify,
  sparsifyTogether,
  topOverlap,
} from '@strata/interaction-engine';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOfFiles, npyBytes, strata } from './known-files.ts';

const folder = folderOfFiles();
afterAll(() => folder.remove());

/** Three networks that share a part, two samples of one layer, n = 5. */
const networks = [1, 2, 3].map((network) =>
  [10, 20].map((sample) =>
    Float64Array.from(
      { length: 32 },
      (_, mask) => Math.sin(37 * sample + 1.7 * mask * mask) + 0.4 * Math.sin(network * 11 + sample * mask),
    ),
  ),
);
const files = networks.map((samples, network) =>
  folder.write(
    `network${network}.npy`,
    npyBytes(
      samples.flatMap((game) => [...game]),
      [2, 1, 32],
    ),
  ),
);
const [first, second, third] = files;

describe('strata joint FILE FILE', () => {
  const gaps = networks.map(
    (samples) => samples.reduce((sum, game) => sum + Math.abs(game[31] - game[0]), 0) / samples.length,
  );
  const games = (sample: number) => networks.slice(0, 2).map((samples) => samples[sample]);
  const kappas = (sample: number) =>
    games(sample).map((game, i) => kappaOf(game, { fraction: 0.02, meanOutputGap: gaps[i] }).kappa);
  const joint = [0, 1].map((sample) =>
    sparsifyTogether(games(sample), {
      kappas: kappas(sample),
      gammaBounds: gaps.slice(0, 2).map((gap) => 0.5 * gap),
    }),
  );
  const thresholds = [0, 1].map(
    (network) => 0.05 * Math.max(...joint.map(({ splits }) => maximumEffect(splits[network]))),
  );

  it('strata joint FILE FILE --json gives the numbers of the engine, to the last digit', async () => {
    const { code, out, error } = await strata(['joint', first, second, '--json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { n, networks: names, alpha, samples, overlap } = JSON.parse(out);
    expect({ n, names, alpha }).toEqual({ n: 5, names: [first, second], alpha: 0.1 });
    expect(samples).toEqual(
      joint.map(({ objective, lowerBound, gap, splits }) => ({
        layers: [
          {
            name: 'layer 0',
            ...{ objective, lowerBound, gap },
            networks: splits.map((split, network) => ({
              ...{ base: split.baseValue, kappa: split.kappa, gammaBound: split.gammaBound },
              ...{ strength: split.strength, maxResidual: split.maximumResidual },
              interactions: salientInteractions(split, thresholds[network]).map(({ type, mask, effect }) => ({
                ...{ type, players: membersOf(mask), mask, effect },
              })),
            })),
          },
        ],
      })),
    );
    const separate = [0, 1].map((sample) =>
      topOverlap(games(sample).map((game, i) => sparsify(game, { kappa: kappas(sample)[i] }))),
    );
    const together = averageTopOverlap(joint.map(({ splits }) => topOverlap(splits)));
    const alone = averageTopOverlap(separate);
    expect(overlap).toEqual(
      together.map(({ overlap: value, ...row }, i) => ({
        ...{ layer: 'layer 0', ...row, joint: value, separate: alone[i].overlap },
      })),
    );
  });

  it('strata joint FILE FILE --held-out FILE shows effects side by side and what a third network has too', async () => {
    const { code, out } = await strata(['joint', first, second, '--held-out', third, '--top', '3']);
    expect(code).toBe(0);
    expect(out).toContain(`network 0: ${first}\nnetwork 1: ${second}\n`);
    expect(out).toMatch(/type +order +players +network 0 +network 1\n/);
    expect(out).toMatch(/k of 2·2ⁿ +joint +separate +joint, held out +separate, held out +chance\n/);
    expect(out.match(/^ +\d+%( +(0|1|0\.\d+)){5}$/gm)).toHaveLength(9);
  });

  it('strata joint refuses a file alone, files that differ and a weight that is none', async () => {
    const other = folder.write('other.npy', npyBytes(new Float64Array(16), [16]));
    expect(await strata(['joint', first])).toMatchObject({
      code: 2,
      error: expect.stringContaining('two networks or more, but 1 came'),
    });
    expect(await strata(['joint', first, other])).toMatchObject({
      code: 1,
      error: expect.stringContaining('holds 1 samples × 1 layers × 4 players, but'),
    });
    expect(await strata(['joint', first, second, '--alpha', '2'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('--alpha is a fraction, at most 1, but 2 was given.'),
    });
  });
});
