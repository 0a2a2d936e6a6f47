import type { SparseInteraction } from '../interactions/and-or.ts';
import { orderOf } from '../sets/order.ts';

/** Strengths by order, entry m for order m = 0…n (entry 0 stays 0), in units of the game's values. */
export interface OrderDistribution {
  positive: Float64Array;
  /** Magnitudes: the strength of negative interactions is not negative. */
  negative: Float64Array;
  sampleCount: number;
}

/**
 * The strength of each order, positive and negative interactions apart, averaged over samples:
 *
 *     positive[m] = E_x Σ_{|S|=m} max(I(S|x), 0)    negative[m] = E_x Σ_{|S|=m} max(−I(S|x), 0)
 *
 * Each sample is the list of its salient interactions, AND and OR together. Source: arXiv 2405.10262, 2407.19198.
 * @throws RangeError when there is no sample, or an interaction is none of n players.
 * @example orderDistribution([[{ type: 'AND', mask: 3, effect: -2 }], []], 2).negative // [0, 0, 1]
 */
export function orderDistribution(
  samples: readonly (readonly SparseInteraction[])[],
  playerCount: number,
): OrderDistribution {
  if (samples.length === 0) throw new RangeError('Strengths are averaged over samples, but none was given.');
  const positive = new Float64Array(playerCount + 1);
  const negative = new Float64Array(playerCount + 1);
  for (const { mask, effect } of samples.flat()) {
    checkMask(mask, playerCount);
    (effect > 0 ? positive : negative)[orderOf(mask)] += Math.abs(effect) / samples.length;
  }
  return { positive, negative, sampleCount: samples.length };
}

/** positive + negative, by order. @example strengthsOf({ positive: Float64Array.of(0, 1), negative: Float64Array.of(0, 2), sampleCount: 1 }) // [0, 3] */
export function strengthsOf({ positive, negative }: OrderDistribution): Float64Array {
  return positive.map((strength, order) => strength + negative[order]);
}

/**
 * The mean order ō = Σ_m m·strength[m] / Σ_m strength[m] over orders 1…n; null where there is no strength.
 *
 * Source: a choice of this project, for the phases of arXiv 2405.10262.
 * @example meanOrder(Float64Array.of(0, 1, 3)) // 1.75
 */
export function meanOrder(strengths: Float64Array): number | null {
  const shares = normalisedStrengths(strengths);
  return shares === null ? null : shares.reduce((sum, share, order) => sum + order * share, 0);
}

/** Strengths of orders 1…n divided by their sum, entry 0 set to 0; null where the sum is 0. @example normalisedStrengths(Float64Array.of(9, 1, 3)) // [0, 0.25, 0.75] */
export function normalisedStrengths(strengths: Float64Array): Float64Array | null {
  const total = strengths.subarray(1).reduce((sum, strength) => sum + strength, 0);
  return total === 0 ? null : strengths.map((strength, order) => (order === 0 ? 0 : strength / total));
}

function checkMask(mask: number, playerCount: number): void {
  if (Number.isInteger(mask) && mask >= 1 && mask < 2 ** playerCount) return;
  throw new RangeError(
    `A mask of ${playerCount} players lies in 1…${2 ** playerCount - 1}, but ${mask} was given.`,
  );
}
