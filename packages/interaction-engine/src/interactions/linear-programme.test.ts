/** The referee: the same split as a linear programme, solved by HiGHS, which shares no line with the engine. */
import highsModule from 'highs';
import { describe, expect, it } from 'vitest';
import { networkGame, normalGame, plantedGame } from '../known-games.ts';
import { seededRandom } from '../random.ts';
import { lowerBoundOf } from './certificate.ts';
import { sparsify } from './sparsify.ts';
import { endpointChoices, type SplitVariant, splitTypes } from './split-variant.ts';

// The package's types describe its CommonJS build, where the loader stands one level deeper than in the module used here.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/**
 * min Σ|I| in CPLEX LP format: each effect is the difference of two non-negative variables, a and b for AND, c and d for OR,
 * k and l for the constant of free endpoints.
 */
function optimumOf(values: Float64Array, kappa: number, variant: Partial<SplitVariant> = {}): number {
  const { types = 'BOTH', endpoints = 'PINNED' } = variant;
  const whole = values.length - 1;
  const free = endpoints === 'FREE';
  const rows: string[] = [];
  for (let set = free ? 0 : 1; set <= whole; set++) {
    const terms = free ? ['+ k - l'] : [];
    for (let pattern = 1; pattern <= whole; pattern++) {
      if (types !== 'OR' && (pattern & set) === pattern) terms.push(`+ a${pattern} - b${pattern}`);
      if (types !== 'AND' && (pattern & set) !== 0) terms.push(`+ c${pattern} - d${pattern}`);
    }
    const target = values[set] - values[0];
    const sum = terms.join(' ');
    if (kappa === 0 || (set === whole && !free)) rows.push(`e${set}: ${sum} = ${target}`);
    else rows.push(`l${set}: ${sum} >= ${target - kappa}`, `u${set}: ${sum} <= ${target + kappa}`);
  }
  const costs = Array.from({ length: whole }, (_, i) => {
    const and = types === 'OR' ? '' : ` + a${i + 1} + b${i + 1}`;
    return types === 'AND' ? and : `${and} + c${i + 1} + d${i + 1}`;
  });
  const solution = highs.solve(`Minimize\nobj: ${costs.join('\n')}\nSubject To\n${rows.join('\n')}\nEnd`, {
    output_flag: false,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  });
  if (solution.Status !== 'Optimal') throw new Error(`The referee ended with ${solution.Status}.`);
  return solution.ObjectiveValue;
}

const kinds = [
  (n: number, seed: number) => normalGame(n, seed),
  (n: number, seed: number) => plantedGame(n, n, 0.05, seed),
  (n: number, seed: number) => networkGame(n, seed, 12, 2),
];

/** A hundred games with and without the box: plenty of small ones, two of eight players. */
const counts: [number, number][] = [
  [3, 30],
  [4, 25],
  [5, 20],
  [6, 15],
  [7, 8],
  [8, 2],
];

describe('sparsify against a linear programme', () => {
  for (const [n, count] of counts) {
    for (const fraction of [0, 0.04]) {
      it(`sparsify(${count} games of ${n} players, κ = ${fraction}·|v(x) − v(x_∅)|) agrees within its gap`, () => {
        for (let seed = 0; seed < count; seed++) {
          const values = kinds[seed % 3](n, 1000 * n + seed);
          const kappa = fraction * Math.abs(values[values.length - 1] - values[0]);
          const optimum = optimumOf(values, kappa);
          const split = sparsify(values, { kappa, tolerance: 1e-4, iterationLimit: 20_000 });
          expect(split.gap).toBeLessThanOrEqual(1e-4);
          expect(split.objective).toBeGreaterThanOrEqual(optimum * (1 - 1e-7));
          expect(split.objective).toBeLessThanOrEqual(optimum * (1 + 1.01e-4));
          expect(split.lowerBound).toBeLessThanOrEqual(optimum * (1 + 1e-7));
        }
      });
    }
  }
});

describe('the variants of sparsify against a linear programme', () => {
  for (const types of splitTypes) {
    for (const endpoints of endpointChoices) {
      it(`sparsify(v, { types: ${types}, endpoints: ${endpoints} }) agrees within its gap`, () => {
        for (let trial = 0; trial < 12; trial++) {
          const values = kinds[trial % 3](2 + (trial % 4), 9000 + trial);
          const kappa = trial % 5 === 0 ? 0 : 0.1 * Math.abs(values[values.length - 1] - values[0]);
          const optimum = optimumOf(values, kappa, { types, endpoints });
          const split = sparsify(values, {
            kappa,
            tolerance: 1e-4,
            iterationLimit: 20_000,
            types,
            endpoints,
          });
          expect(split.gap).toBeLessThanOrEqual(1e-4);
          expect(split.objective).toBeGreaterThanOrEqual(optimum * (1 - 1e-7) - 1e-9);
          expect(split.objective).toBeLessThanOrEqual(optimum * (1 + 1.01e-4) + 1e-9);
          expect(split.lowerBound).toBeLessThanOrEqual(optimum * (1 + 1e-7) + 1e-9);
          const random = seededRandom(trial);
          const noise = split.dual.map((y) => y + 0.5 * (random() - 0.5));
          expect(lowerBoundOf(values, kappa, noise, { types, endpoints })).toBeLessThanOrEqual(
            optimum * (1 + 1e-7) + 1e-9,
          );
        }
      });
    }
  }
});

describe('lowerBoundOf against a linear programme', () => {
  it('lowerBoundOf(v, κ, any dual) never passes the optimum, in ten thousand tiny games', () => {
    const random = seededRandom(42);
    for (let trial = 0; trial < 10_000; trial++) {
      const n = 2 + (trial % 3 === 0 ? trial % 2 : 0) + (trial % 50 === 0 ? 1 : 0);
      const values = kinds[trial % 2](n, 5000 + trial);
      const kappa = trial % 2 === 0 ? 0 : 0.3 * random();
      const limit = optimumOf(values, kappa) * (1 + 1e-7) + 1e-9;
      const { dual } = sparsify(values, { kappa, tolerance: 1e-3, iterationLimit: 300 });
      const duals = [
        dual,
        dual.map((y) => 3 * y),
        dual.map((y) => y + 0.2 * (random() - 0.5)),
        dual.map(() => 2 * random() - 1),
      ];
      for (const candidate of duals)
        expect(lowerBoundOf(values, kappa, candidate)).toBeLessThanOrEqual(limit);
    }
  });
});
