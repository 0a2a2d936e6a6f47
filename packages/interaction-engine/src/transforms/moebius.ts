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

/** Two players a pass, which halves the traffic through the caches; the sums are those of one player a pass, bit for bit. */
export function moebiusInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  let half = 1;
  for (; 4 * half <= length; half *= 4) {
    for (let start = 0; start < length; start += 4 * half) {
      for (let i = start; i < start + half; i++) {
        const none = values[i];
        const first = values[i + half] - none;
        const second = values[i + 2 * half];
        values[i + half] = first;
        values[i + 2 * half] = second - none;
        values[i + 3 * half] = values[i + 3 * half] - second - first;
      }
    }
  }
  if (half === length) return values;
  for (let i = 0; i < half; i++) values[i + half] -= values[i];
  return values;
}

/** The transposed map, g(T) = Σ_{S⊇T} (−1)^{|S|−|T|} y(S), in place. */
export function moebiusTransposedInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  let half = 1;
  for (; 4 * half <= length; half *= 4) {
    for (let start = 0; start < length; start += 4 * half) {
      for (let i = start; i < start + half; i++) {
        const both = values[i + 3 * half];
        const first = values[i + half];
        const second = values[i + 2 * half] - both;
        values[i] = values[i] - first - second;
        values[i + half] = first - both;
        values[i + 2 * half] = second;
      }
    }
  }
  if (half === length) return values;
  for (let i = 0; i < half; i++) values[i] -= values[i + half];
  return values;
}
