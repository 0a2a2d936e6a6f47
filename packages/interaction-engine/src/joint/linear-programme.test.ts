/** The referee: the joint split as a linear programme, solved by HiGHS, which shares no line with the engine. */
import highsModule from 'highs';
import { describe, expect, it } from 'vitest';
import { networkGame, normalGame, plantedGame } from '../known-games.ts';
import { seededRandom } from '../random.ts';
import { type JointTerms, jointLowerBoundOf } from './joint-certificate.ts';
import { sparsifyTogether } from './sparsify-together.ts';

// The package's types describe its CommonJS build, where the loader stands one level deeper than in the module used here.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/**
 * In CPLEX LP format: effects of network i are a − b (AND) and c − d (OR), γ̄ is k − l, and s, t are at least the sizes of a row.
 */
function optimumOf(games: readonly Float64Array[], { kappas, gammaBounds, alpha = 0.1 }: JointTerms): number {
  const whole = games[0].length - 1;
  const rows: string[] = [];
  const costs: string[] = [];
  for (let set = 1; set <= whole; set++) {
    costs.push(`+ ${1 - alpha} s${set} + ${1 - alpha} t${set}`);
    games.forEach((game, i) => {
      const id = `${i}_${set}`;
      costs.push(`+ ${alpha} a${id} + ${alpha} b${id} + ${alpha} c${id} + ${alpha} d${id}`);
      rows.push(`s${id}: s${set} - a${id} - b${id} >= 0`, `t${id}: t${set} - c${id} - d${id} >= 0`);
      const patterns = Array.from({ length: whole }, (_, index) => index + 1);
      const ands = patterns.filter((pattern) => (pattern & set) === pattern);
      const ors = patterns.filter((pattern) => (pattern & set) !== 0);
      const and = ands.map((p) => `+ a${i}_${p} - b${i}_${p}`).join(' ');
      const or = ors.map((p) => `+ c${i}_${p} - d${i}_${p}`).join(' ');
      const minusOr = ors.map((p) => `- c${i}_${p} + d${i}_${p}`).join(' ');
      const kappa = set === whole ? 0 : kappas[i];
      const target = game[set] - game[0];
      rows.push(...within(`v${id}`, `${and} ${or}`, target - kappa, target + kappa));
      const double = 2 * gammaBounds[i];
      rows.push(...within(`g${id}`, `${and} ${minusOr} - 2 k${set} + 2 l${set}`, -double, double));
    });
  }
  const solution = highs.solve(`Minimize\nobj: ${costs.join('\n')}\nSubject To\n${rows.join('\n')}\nEnd`, {
    output_flag: false,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  });
  if (solution.Status !== 'Optimal') throw new Error(`The referee ended with ${solution.Status}.`);
  return solution.ObjectiveValue;
}

function within(name: string, terms: string, low: number, high: number): string[] {
  if (low === high) return [`${name}: ${terms} = ${low}`];
  return [`${name}l: ${terms} >= ${low}`, `${name}u: ${terms} <= ${high}`];
}

/** Networks that have something in common, and something not. */
function relatives(n: number, m: number, seed: number): Float64Array[] {
  const kind = [
    (s: number) => normalGame(n, s),
    (s: number) => plantedGame(n, n, 0.05, s),
    (s: number) => networkGame(n, s, 12, 2),
  ][seed % 3];
  const common = kind(seed);
  return Array.from({ length: m }, (_, i) => {
    const own = kind(seed + 1000 * (i + 1));
    return common.map((value, mask) => value + 0.4 * own[mask]);
  });
}

function termsFor(games: readonly Float64Array[], kappa: number, gamma: number, alpha = 0.1): JointTerms {
  const gaps = games.map((game) => Math.abs(game[game.length - 1] - game[0]));
  return { kappas: gaps.map((gap) => kappa * gap), gammaBounds: gaps.map((gap) => gamma * gap), alpha };
}

describe('sparsifyTogether against a linear programme', () => {
  for (const [n, m, count] of [
    [2, 2, 12],
    [3, 2, 12],
    [3, 3, 12],
    [4, 2, 8],
    [4, 3, 6],
    [5, 2, 3],
  ]) {
    it(`sparsifyTogether(${m} networks of ${n} players) agrees within its gap`, () => {
      for (let seed = 0; seed < count; seed++) {
        const games = relatives(n, m, 100 * n + seed);
        // with and without each box, tight and wide, and every weight
        const terms = termsFor(
          games,
          [0.02, 0, 0.1][seed % 3],
          [0.5, 0.05, 0, 0.02][seed % 4],
          [0.1, 0.1, 0.5, 0, 1][seed % 5],
        );
        const optimum = optimumOf(games, terms);
        const joint = sparsifyTogether(games, { ...terms, tolerance: 1e-4, iterationLimit: 20_000 });
        expect(joint.gap).toBeLessThanOrEqual(1e-4);
        expect(joint.objective).toBeGreaterThanOrEqual(optimum * (1 - 1e-7) - 1e-9);
        expect(joint.objective).toBeLessThanOrEqual(optimum * (1 + 1.01e-4) + 1e-9);
        expect(joint.lowerBound).toBeLessThanOrEqual(optimum * (1 + 1e-7) + 1e-9);
      }
    });
  }
});

describe('jointLowerBoundOf against a linear programme', () => {
  it('jointLowerBoundOf(games, terms, any duals) never passes the optimum, in two thousand tiny joint games', () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 2_000; trial++) {
      const m = 2 + (trial % 3 === 0 ? 1 : 0);
      const games = relatives(2 + (trial % 25 === 0 ? 1 : 0), m, trial);
      const terms = {
        kappas: games.map(() => (trial % 2 === 0 ? 0 : 0.3 * random())),
        gammaBounds: games.map(() => (trial % 5 === 0 ? 0 : 0.5 * random())),
        alpha: trial % 4 === 0 ? random() : 0.1,
      };
      const limit = optimumOf(games, terms) * (1 + 1e-7) + 1e-9;
      const { duals } = sparsifyTogether(games, { ...terms, tolerance: 1e-3, iterationLimit: 200 });
      const changed = (change: (y: number) => number) => duals.map((dual) => dual.map(change));
      const candidates = [
        duals,
        changed((y) => 3 * y),
        changed((y) => y + 0.2 * (random() - 0.5)),
        changed(() => 2 * random() - 1),
      ];
      for (const candidate of candidates)
        expect(jointLowerBoundOf(games, terms, candidate)).toBeLessThanOrEqual(limit);
    }
  });
});
