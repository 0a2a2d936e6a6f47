import type { Effects } from './and-or.ts';

/**
 * What a split minimises over all effects: Σ|I|, or a Huber penalty Σ φ(I) that is smooth at 0,
 *
 *     φ(x) = x²/(2w) for |x| ≤ w, |x| − w/2 beyond,   whose conjugate is w·y²/2 on |y| ≤ 1
 *
 * with which effects well below the width w need not be exactly 0. A width of 0 is L1.
 */
export type Penalty = 'L1' | 'HUBER';

export const penalties: readonly Penalty[] = ['L1', 'HUBER'];

/** Σ φ over AND and OR effects, in ascending order of masks. @example penaltyOf({ and: Float64Array.of(0, 3), or: Float64Array.of(0, 1) }, 2) // 2.25 */
export function penaltyOf({ and, or }: Effects, width: number): number {
  let total = 0;
  for (let mask = 1; mask < and.length; mask++) total += huber(and[mask], width) + huber(or[mask], width);
  return total;
}

function huber(effect: number, width: number): number {
  const size = Math.abs(effect);
  return size >= width ? size - width / 2 : (size * size) / (2 * width);
}

/**
 * max_t t·gain − t²·curvature over 0 ≤ t ≤ limit: the best bound that a dual gives when it is scaled; `curvature` is
 * w/2·Σy², or 0 for L1. Returns t too.
 */
export function bestScale(gain: number, curvature: number, limit: number): { scale: number; bound: number } {
  if (!(gain > 0)) return { scale: 0, bound: 0 };
  const scale = Math.min(limit, curvature > 0 ? gain / (2 * curvature) : limit);
  return { scale, bound: scale * gain - scale * scale * curvature };
}
