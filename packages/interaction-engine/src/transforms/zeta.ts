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

/** Two players a pass, which halves the traffic through the caches; the sums are those of one player a pass, bit for bit. */
export function zetaInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  let half = 1;
  if (length >= 4) {
    // players 0 and 1 in one loop: runs of one value are not worth a loop of their own
    for (let i = 0; i < length; i += 4) {
      const none = values[i];
      const first = values[i + 1] + none;
      const second = values[i + 2];
      values[i + 1] = first;
      values[i + 2] = second + none;
      values[i + 3] = values[i + 3] + second + first;
    }
    half = 4;
  }
  for (; 4 * half <= length; half *= 4) {
    for (let start = 0; start < length; start += 4 * half) {
      for (let i = start; i < start + half; i++) {
        const none = values[i];
        const first = values[i + half] + none;
        const second = values[i + 2 * half];
        values[i + half] = first;
        values[i + 2 * half] = second + none;
        values[i + 3 * half] = values[i + 3 * half] + second + first;
      }
    }
  }
  if (half === length) return values;
  for (let i = 0; i < half; i++) values[i + half] += values[i];
  return values;
}

/** The transposed map, y(S) = Σ_{T⊇S} g(T), in place. */
export function zetaTransposedInPlace(values: Float64Array): Float64Array {
  const length = values.length;
  let half = 1;
  if (length >= 4) {
    for (let i = 0; i < length; i += 4) {
      const both = values[i + 3];
      const first = values[i + 1];
      const second = values[i + 2] + both;
      values[i] = values[i] + first + second;
      values[i + 1] = first + both;
      values[i + 2] = second;
    }
    half = 4;
  }
  for (; 4 * half <= length; half *= 4) {
    for (let start = 0; start < length; start += 4 * half) {
      for (let i = start; i < start + half; i++) {
        const both = values[i + 3 * half];
        const first = values[i + half];
        const second = values[i + 2 * half] + both;
        values[i] = values[i] + first + second;
        values[i + half] = first + both;
        values[i + 2 * half] = second;
      }
    }
  }
  if (half === length) return values;
  for (let i = 0; i < half; i++) values[i] += values[i + half];
  return values;
}
