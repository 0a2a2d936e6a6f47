import { subsetCount } from '../sets/subset.ts';

export type InteractionType = 'AND' | 'OR';

/** One interaction: its type, its players as a mask, and its effect I(S) in units of the game's values. */
export interface SparseInteraction {
  type: InteractionType;
  mask: number;
  effect: number;
}

/** All effects of a game, indexed by subset; both are 0 at ∅. */
export interface Effects {
  and: Float64Array;
  or: Float64Array;
}

/**
 * Moves the OR interactions of single players into AND: they are triggered by the same subsets, so matching is untouched.
 *
 * @example mergeOrderOne({ and: Float64Array.of(0, 1), or: Float64Array.of(0, 2) }) // and [0, 3], or [0, 0]
 */
export function mergeOrderOne({ and, or }: Effects): Effects {
  const merged = { and: and.slice(), or: or.slice() };
  for (let mask = 1; mask < and.length; mask *= 2) {
    merged.and[mask] += merged.or[mask];
    merged.or[mask] = 0;
  }
  return merged;
}

/** Σ_S |I_and(S)| + Σ_S |I_or(S)|, in ascending order of masks. */
export function totalStrength({ and, or }: Effects): number {
  let total = 0;
  for (let mask = 1; mask < and.length; mask++) total += Math.abs(and[mask]) + Math.abs(or[mask]);
  return total;
}

/** Listed interactions as full arrays, 0 where none is listed. */
export function denseEffects(interactions: Iterable<SparseInteraction>, playerCount: number): Effects {
  const size = subsetCount(playerCount);
  const effects = { and: new Float64Array(size), or: new Float64Array(size) };
  for (const { type, mask, effect } of interactions) {
    if (!Number.isInteger(mask) || mask < 1 || mask >= size) {
      throw new RangeError(`A mask of ${playerCount} players lies in 1…${size - 1}, but ${mask} was given.`);
    }
    (type === 'AND' ? effects.and : effects.or)[mask] += effect;
  }
  return effects;
}
