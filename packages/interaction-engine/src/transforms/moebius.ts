import { playerCountOf } from '../game.ts';

/**
 * The Möbius transform: I(S) = Σ_{T⊆S} (−1)^{|S|−|T|} v(T), ⊗[[1,0],[−1,1]], in O(n·2ⁿ).
 *
 * @throws RangeError when the length is not 2ⁿ with n in 1…16.
 * @example moebius(Float64Array.of(0, 1, 1, 3)) // [0, 1, 1, 1]
 */
export function moebius(values: Float64Array): Float64Array {
  playerCountOf(values);
  return moebiusInPlace(values.slice());
}

export function moebiusInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  for (let half = 1; half < length; half *= 2) {
    for (let start = half; start < length; start += 2 * half) {
      for (let high = start; high < start + half; high++) values[high] -= values[high - half];
    }
  }
  return values;
}

/** The transposed map, g(T) = Σ_{S⊇T} (−1)^{|S|−|T|} y(S), in place. */
export function moebiusTransposedInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  for (let half = 1; half < length; half *= 2) {
    for (let start = 0; start < length; start += 2 * half) {
      for (let low = start; low < start + half; low++) values[low] -= values[low + half];
    }
  }
  return values;
}
