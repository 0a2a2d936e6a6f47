import { playerCountOf } from '../game.ts';

/** The 2×2 matrix [[a, b], [c, d]], row after row. */
export type Matrix2 = readonly [a: number, b: number, c: number, d: number];

/**
 * (⊗ⁿ A)·v, the n-fold Kronecker power of a 2×2 matrix applied to 2ⁿ values in O(n·2ⁿ).
 * Row and column 0 of A belong to a player that is absent from the subset.
 *
 * @throws RangeError when the length is not 2ⁿ with n in 1…16.
 * @example kroneckerPower([1, 0, -1, 1], Float64Array.of(1, 4)) // [1, 3]
 */
export function kroneckerPower(matrix: Matrix2, values: Float64Array): Float64Array {
  playerCountOf(values);
  return kroneckerPowerInPlace(matrix, values.slice());
}

/** The same in place; length 2ⁿ is the caller's word. */
export function kroneckerPowerInPlace([a, b, c, d]: Matrix2, values: Float64Array): Float64Array {
  for (let half = 1; half < values.length; half *= 2) {
    for (let start = 0; start < values.length; start += 2 * half) {
      for (let low = start; low < start + half; low++) {
        const x = values[low];
        const y = values[low + half];
        values[low] = a * x + b * y;
        values[low + half] = c * x + d * y;
      }
    }
  }
  return values;
}
