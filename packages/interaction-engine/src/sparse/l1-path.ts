import { grownPatterns } from './grown-patterns.ts';
import { L1Fit } from './l1-fit.ts';
import { type Pattern, patternKey, patternsOn, playerSets } from './pattern.ts';
import { treePatterns } from './tree-patterns.ts';
import type { TriggerTable } from './trigger-table.ts';

/** Where the patterns come from that the regression may use: all there are, column generation, or boosted trees. */
export type Proposal = 'ALL' | 'GROWTH' | 'TREES';

export const proposals: readonly Proposal[] = ['ALL', 'GROWTH', 'TREES'];

export interface WeightedPattern extends Pattern {
  effect: number;
}

/** λ as parts of (number of subsets)·(root mean square of the values), from strong to weak. */
export const penalties: readonly number[] = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002];

/** Up to this many patterns the regression takes all there are unless told otherwise. */
const fewPatterns = 3200;
/** Sets of players that the trees may propose. */
const mostTreeSets = 1500;
/** Patterns that growth adds at a time, and how often at one λ. */
const growthStep = 80;
const growthRounds = 3;

/**
 * The L1 regression on AND and OR patterns at each penalty, weakest last; each starts from the one before. It is
 * the sparse split (method §2) with the sampled subsets in place of all 2ⁿ and a squared error in place of the box |δ| ≤ κ.
 */
export function l1Path(
  table: TriggerTable,
  values: Float64Array,
  limits: { playerCount: number; maximumOrder: number },
  proposal: Proposal,
  path: readonly number[],
): WeightedPattern[][] {
  const fit = new L1Fit(values);
  const patterns: Pattern[] = [];
  const known = new Set<string>();
  const take = (proposed: readonly Pattern[]) => {
    const fresh = proposed.filter((pattern) => !known.has(patternKey(pattern)));
    for (const pattern of fresh) {
      known.add(patternKey(pattern));
      patterns.push(pattern);
      fit.columns.push({ type: pattern.type, holding: table.holdsOn(pattern), effect: 0 });
    }
    return fresh.length;
  };
  take(firstPatterns(table, values, limits, proposal));
  const scale = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return path.map((penalty) => {
    const lambda = penalty * values.length * scale;
    fit.solve(lambda, scale);
    for (let round = 0; proposal === 'GROWTH' && round < growthRounds; round++) {
      const grown = grownPatterns(table, fit.residual(), lambda, { ...limits, most: growthStep });
      if (take(grown) === 0) break;
      fit.solve(lambda, scale);
    }
    return fit.columns.flatMap(({ effect }, index) => (effect === 0 ? [] : { ...patterns[index], effect }));
  });
}

function firstPatterns(
  table: TriggerTable,
  values: Float64Array,
  limits: { playerCount: number; maximumOrder: number },
  proposal: Proposal,
): Pattern[] {
  const order = proposal === 'ALL' ? limits.maximumOrder : 1;
  const first = playerSets(limits.playerCount, order).flatMap(patternsOn);
  return proposal === 'TREES'
    ? [...first, ...treePatterns(table, values, { ...limits, most: mostTreeSets })]
    : first;
}

/** ALL where that is few patterns, else GROWTH. */
export function usualProposal(limits: { playerCount: number; maximumOrder: number }): Proposal {
  return patternCount(limits) <= fewPatterns ? 'ALL' : 'GROWTH';
}

/** How many patterns of AND and OR there are: OR of one player is AND. */
export function patternCount({
  playerCount,
  maximumOrder,
}: {
  playerCount: number;
  maximumOrder: number;
}): number {
  let [count, choices] = [-playerCount, 1];
  for (let order = 1; order <= maximumOrder; order++) {
    choices = (choices * (playerCount - order + 1)) / order;
    count += 2 * choices;
  }
  return count;
}
