import { playerCountOf } from '../game.ts';
import { moebiusInPlace } from './moebius.ts';
import { zetaInPlace, zetaTransposedInPlace } from './zeta.ts';

/**
 * The OR transform: I_or(S) = −Σ_{T⊆S} (−1)^{|S|−|T|} v(N∖T) for S ≠ ∅, and 0 at ∅.
 * It is the AND transform of the dual game v*(T) = v(N) − v(N∖T).
 *
 * @throws RangeError when the length is not 2ⁿ with n in 1…16.
 * @example orTransform(Float64Array.of(0, 1, 1, 1)) // [0, 0, 0, 1]
 */
export function orTransform(values: Float64Array): Float64Array {
  playerCountOf(values);
  return orTransformInPlace(values.slice());
}

export function orTransformInPlace(values: Float64Array): Float64Array {
  moebiusInPlace(values.reverse());
  for (let mask = 1; mask < values.length; mask++) values[mask] = -values[mask];
  values[0] = 0;
  return values;
}

/**
 * The game of OR effects: v(T) = Σ_{S∩T≠∅} I_or(S). It undoes `orTransform` up to the value at ∅, which is 0 here.
 *
 * @throws RangeError when the length is not 2ⁿ with n in 1…16.
 * @example orZeta(Float64Array.of(0, 0, 0, 1)) // [0, 1, 1, 1]
 */
export function orZeta(effects: Float64Array): Float64Array {
  playerCountOf(effects);
  return orZetaInPlace(effects.slice());
}

export function orZetaInPlace(values: Float64Array): Float64Array {
  values[0] = 0;
  zetaInPlace(values);
  const total = values[values.length - 1];
  // from both ends at once: each value goes where its complement stood
  for (let mask = 0, rest = values.length - 1; mask <= rest; mask++, rest--) {
    const low = values[mask];
    values[mask] = total - values[rest];
    values[rest] = total - low;
  }
  return values;
}

/** The transposed map of `orZeta`, y(S) = Σ_{T∩S≠∅} g(T), in place. */
export function orZetaTransposedInPlace(values: Float64Array): Float64Array {
  // "T meets S" is symmetric in T and S, so the transposed map is the map itself.
  return orZetaInPlace(values);
}

/** The transposed map of `zeta` beside that of `orZeta`: y₁ then y₂ of one functional g. Neither input is kept. */
export function dualOf(functional: Float64Array): Float64Array {
  const size = functional.length;
  const dual = new Float64Array(2 * size);
  dual.set(functional, 0);
  dual.set(functional, size);
  zetaTransposedInPlace(dual.subarray(0, size));
  orZetaTransposedInPlace(dual.subarray(size));
  return dual;
}
