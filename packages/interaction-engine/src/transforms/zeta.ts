import { playerCountOf } from '../game.ts';

/**
 * The zeta transform: v(T) = Σ_{S⊆T} I(S), ⊗[[1,0],[1,1]], in O(n·2ⁿ). It undoes `moebius`.
 *
 * @throws RangeError when the length is not 2ⁿ with n in 1…16.
 * @example zeta(Float64Array.of(0, 1, 1, 1)) // [0, 1, 1, 3]
 */
export function zeta(effects: Float64Array): Float64Array {
  playerCountOf(effects);
  return zetaInPlace(effects.slice());
}

export function zetaInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  for (let half = 1; half < length; half *= 2) {
    for (let start = half; start < length; start += 2 * half) {
      for (let high = start; high < start + half; high++) values[high] += values[high - half];
    }
  }
  return values;
}

/** The transposed map, y(S) = Σ_{T⊇S} g(T), in place. */
export function zetaTransposedInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  for (let half = 1; half < length; half *= 2) {
    for (let start = 0; start < length; start += 2 * half) {
      for (let low = start; low < start + half; low++) values[low] += values[low + half];
    }
  }
  return values;
}
