import { playerCountOf } from '../game.ts';
import { orZetaInPlace } from '../transforms/or-transform.ts';
import { zetaInPlace } from '../transforms/zeta.ts';
import { denseEffects, type Effects, type SparseInteraction } from './and-or.ts';

/**
 * Universal matching: v̂(T) = v(x_∅) + Σ_{∅≠S⊆T} I_and(S) + Σ_{S∩T≠∅} I_or(S), for all 2ⁿ subsets T.
 * Takes all effects, or a list of interactions and the number of players.
 *
 * Source: arXiv 2304.13312, theorem 3.
 * @throws RangeError when n is not in 1…16 or a mask is not one of n players.
 * @example reconstruct(1, [{ type: 'OR', mask: 3, effect: 2 }], 2) // [1, 3, 3, 3]
 */
export function reconstruct(baseValue: number, effects: Effects): Float64Array;
export function reconstruct(
  baseValue: number,
  interactions: readonly SparseInteraction[],
  playerCount: number,
): Float64Array;
export function reconstruct(
  baseValue: number,
  source: Effects | readonly SparseInteraction[],
  playerCount = 0,
): Float64Array {
  const effects = 'and' in source ? source : denseEffects(source, playerCount);
  playerCountOf(effects.and);
  const values = effects.and.slice();
  values[0] = 0;
  zetaInPlace(values);
  const ors = orZetaInPlace(effects.or.slice());
  return values.map((value, mask) => baseValue + (value + ors[mask]));
}

/**
 * The largest and the mean |v(x_T) − v̂(T)| over all subsets.
 *
 * @example reconstructionError(Float64Array.of(0, 1), Float64Array.of(0, 3)) // { maximum: 2, mean: 1 }
 */
export function reconstructionError(
  values: Float64Array,
  reconstructed: Float64Array,
): { maximum: number; mean: number } {
  let maximum = 0;
  let sum = 0;
  for (let mask = 0; mask < values.length; mask++) {
    const error = Math.abs(values[mask] - reconstructed[mask]);
    maximum = Math.max(maximum, error);
    sum += error;
  }
  return { maximum, mean: sum / values.length };
}
