import type { Effects, InteractionType, SparseInteraction } from './and-or.ts';

/**
 * The interactions with |I(S)| ≥ threshold: AND before OR, masks ascending. An effect of 0 is never salient.
 *
 * Source: arXiv 2409.08712; the threshold in use is τ = 0.05·max|I| over all samples of one layer.
 * @throws RangeError when the threshold is negative or not a number.
 * @example salientInteractions({ and: Float64Array.of(0, 2), or: Float64Array.of(0, 0) }, 1) // [{ type: 'AND', mask: 1, effect: 2 }]
 */
export function salientInteractions(effects: Effects, threshold: number): SparseInteraction[] {
  if (!(threshold >= 0)) {
    throw new RangeError(`A salience threshold is zero or more, but ${threshold} was given.`);
  }
  return [...above(effects.and, 'AND', threshold), ...above(effects.or, 'OR', threshold)];
}

function above(values: Float64Array, type: InteractionType, threshold: number): SparseInteraction[] {
  const found: SparseInteraction[] = [];
  for (let mask = 1; mask < values.length; mask++) {
    const effect = values[mask];
    if (effect !== 0 && Math.abs(effect) >= threshold) found.push({ type, mask, effect });
  }
  return found;
}

/** max |I(S)| over both types. @example maximumEffect({ and: Float64Array.of(0, -2), or: Float64Array.of(0, 1) }) // 2 */
export function maximumEffect({ and, or }: Effects): number {
  let maximum = 0;
  for (let mask = 1; mask < and.length; mask++) {
    maximum = Math.max(maximum, Math.abs(and[mask]), Math.abs(or[mask]));
  }
  return maximum;
}
