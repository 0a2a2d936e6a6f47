/** The referee: accelerated projected gradients on γ and δ with a dense matrix, which shares no line with the engine. */
import { describe, expect, it } from 'vitest';
import { networkGame, normalGame, plantedGame } from '../known-games.ts';
import { seededRandom } from '../random.ts';
import { lowerBoundOf } from './certificate.ts';
import { huberWidthOf } from './kappa.ts';
import { penaltyOf } from './penalty.ts';
import { sparsify } from './sparsify.ts';
import { endpointChoices, type SplitVariant, splitTypes } from './split-variant.ts';

type Referee = Pick<SplitVariant, 'types' | 'endpoints' | 'huberWidth'>;

/** Rows are the effects in use, columns γ_T (with both types) and δ_T where these are free, and last the effects of v itself. */
function effectsMatrix(values: Float64Array, { types, endpoints }: Referee) {
  const whole = values.length - 1;
  const order = (mask: number) => mask.toString(2).replaceAll('0', '').length;
  const and = (set: number, t: number) => ((t & set) === t ? (-1) ** (order(set) - order(t)) : 0);
  const or = (set: number, t: number) => {
    const rest = whole ^ t;
    return (rest & set) === rest ? -((-1) ** (order(set) - order(rest))) : 0;
  };
  const half = types === 'BOTH' ? 0.5 : 1;
  const sets = Array.from({ length: whole }, (_, i) => i + 1);
  const gammas = types === 'BOTH' ? sets : [];
  const deltas = endpoints === 'FREE' ? [0, ...sets] : sets.slice(0, -1);
  const rowOf = (entry: (set: number, t: number) => number, sign: number) => (set: number) => ({
    entries: [...gammas.map((t) => sign * entry(set, t)), ...deltas.map((t) => -half * entry(set, t))],
    constant: values.reduce((sum, value, t) => sum + half * entry(set, t) * (value - values[0]), 0),
  });
  const rows = [
    ...(types === 'OR' ? [] : sets.map(rowOf(and, 1))),
    ...(types === 'AND' ? [] : sets.map(rowOf(or, -1))),
  ];
  return { rows, boxedFrom: gammas.length };
}

/** min Σ φ(effects) over γ free and |δ| ≤ κ: FISTA, restarted whenever the step turns against the momentum. */
function optimumOf(values: Float64Array, kappa: number, referee: Referee): number {
  const { rows, boxedFrom } = effectsMatrix(values, referee);
  const width = referee.huberWidth;
  const count = rows[0].entries.length;
  const effectsOf = (x: number[]) =>
    rows.map(({ entries, constant }) => entries.reduce((sum, entry, j) => sum + entry * x[j], constant));
  const cost = (effects: number[]) =>
    effects.reduce(
      (sum, e) => sum + (Math.abs(e) > width ? Math.abs(e) - width / 2 : (e * e) / (2 * width)),
      0,
    );
  // Gershgorin on AᵀA
  const norms = Array.from({ length: count }, (_, j) =>
    rows.reduce(
      (sum, { entries }) => sum + Math.abs(entries[j]) * entries.reduce((s, e) => s + Math.abs(e), 0),
      0,
    ),
  );
  const step = width / Math.max(...norms);
  let x = new Array<number>(count).fill(0);
  let ahead = x;
  let momentum = 1;
  for (let iteration = 0; iteration < 6_000; iteration++) {
    const slopes = effectsOf(ahead).map((e) => Math.max(-1, Math.min(1, e / width)));
    const next = ahead.map((value, j) => {
      const moved = value - step * rows.reduce((sum, { entries }, i) => sum + entries[j] * slopes[i], 0);
      return j < boxedFrom ? moved : Math.max(-kappa, Math.min(kappa, moved));
    });
    const turned = next.reduce((sum, value, j) => sum + (ahead[j] - value) * (value - x[j]), 0) > 0;
    const following = turned ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const factor = turned ? 0 : (momentum - 1) / following;
    ahead = next.map((value, j) => value + factor * (value - x[j]));
    [x, momentum] = [next, following];
  }
  return cost(effectsOf(x));
}

const kinds = [
  (n: number, seed: number) => normalGame(n, seed),
  (n: number, seed: number) => plantedGame(n, n, 0.05, seed),
  (n: number, seed: number) => networkGame(n, seed, 12, 2),
];

describe('sparsify(v, { penalty: HUBER }) against projected gradients', () => {
  for (const types of splitTypes) {
    for (const endpoints of endpointChoices) {
      it(`sparsify(v, { types: ${types}, endpoints: ${endpoints} }) agrees within its gap`, () => {
        for (let trial = 0; trial < 9; trial++) {
          const values = kinds[trial % 3](2 + (trial % 3), 300 + trial);
          const gap = Math.abs(values[values.length - 1] - values[0]);
          const kappa = trial % 4 === 0 ? 0 : 0.1 * gap;
          const huberWidth = [0.2, 0.05, 1][trial % 3] * gap;
          const variant = { types, endpoints, penalty: 'HUBER' as const, huberWidth };
          // without a box endpoints cannot be free
          const optimum = optimumOf(values, kappa, {
            ...variant,
            endpoints: kappa > 0 ? endpoints : 'PINNED',
          });
          const split = sparsify(values, { ...variant, kappa, tolerance: 1e-6 });
          expect(split.gap).toBeLessThanOrEqual(1e-6);
          expect(split.objective / optimum).toBeCloseTo(1, 5);
          expect(split.lowerBound).toBeLessThanOrEqual(optimum * (1 + 1e-12));
          expect(split.maximumResidual).toBeLessThanOrEqual(kappa * (1 + 1e-12) + 1e-12);
          const random = seededRandom(trial);
          for (const size of [0.3, 3, 30]) {
            const noise = split.dual.map((y) => size * (y + 0.5 * (random() - 0.5)));
            expect(lowerBoundOf(values, kappa, noise, variant)).toBeLessThanOrEqual(optimum * (1 + 1e-12));
          }
        }
      });
    }
  }
});

describe('sparsify(v, { penalty: HUBER })', () => {
  const values = networkGame(9, 5);
  const kappa = 0.04 * Math.abs(values[511] - values[0]);
  const huberWidth = huberWidthOf(values, { fraction: 0.02, meanOutputGap: 0 });
  const split = sparsify(values, { kappa, penalty: 'HUBER', huberWidth });

  it('closes the gap, reports it, and a verifier finds the bound again', () => {
    expect(split).toMatchObject({ stopReason: 'TOLERANCE', penalty: 'HUBER', huberWidth });
    expect(split.gap).toBeLessThanOrEqual(1e-3);
    expect(split.maximumResidual).toBeLessThanOrEqual(kappa * (1 + 1e-12));
    expect(split.sumError).toBeLessThanOrEqual(1e-9);
    expect(lowerBoundOf(values, kappa, split.dual, split)).toBe(split.lowerBound);
    for (let mask = 1; mask < 512; mask *= 2) expect(split.or[mask]).toBe(0);
  });

  it('costs less than L1, and tends to it as the width tends to 0', () => {
    const l1 = sparsify(values, { kappa, tolerance: 1e-4 });
    const narrow = sparsify(values, {
      kappa,
      penalty: 'HUBER',
      huberWidth: 1e-7 * huberWidth,
      tolerance: 1e-4,
    });
    expect(split.objective).toBeLessThan(l1.lowerBound);
    expect(narrow.objective / l1.objective).toBeCloseTo(1, 3);
    expect(sparsify(values, { kappa, penalty: 'HUBER', huberWidth: 0, tolerance: 1e-4 })).toEqual({
      ...l1,
      penalty: 'HUBER',
    });
  });

  it('penaltyOf(effects, w) is quadratic within w and Σ|I| − w/2 beyond', () => {
    expect(penaltyOf({ and: Float64Array.of(9, 3), or: Float64Array.of(9, -1) }, 2)).toBe(2.25);
    expect(penaltyOf({ and: Float64Array.of(9, 3), or: Float64Array.of(9, 0) }, 0)).toBe(3);
  });

  it('refuses a penalty or a width that is none', () => {
    const refused = (change: object) => () => sparsify(values, { kappa, ...change });
    expect(refused({ penalty: 'L2' })).toThrow('A penalty is L1 or HUBER, but L2 was given.');
    expect(refused({ penalty: 'HUBER' })).toThrow('zero or more, but undefined was given.');
    expect(refused({ penalty: 'HUBER', huberWidth: -1 })).toThrow('zero or more, but -1 was given.');
    expect(refused({ huberWidth: 1 })).toThrow('The penalty L1 has no width, but 1 was given.');
    const width = { fraction: 0.02, meanOutputGap: 10 };
    expect(huberWidthOf(Float64Array.of(0, 5), width)).toBe(0.1);
    expect(() => huberWidthOf(Float64Array.of(0, 5), { ...width, fraction: -1 })).toThrow(
      'but -1 was given.',
    );
  });
});
