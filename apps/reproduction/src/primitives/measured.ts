import type { Overlaps } from '../pieces/joint.ts';

export const comparisons = ['pair', 'heldOut', 'three', 'control'] as const;
export type Comparison = (typeof comparisons)[number];

/** Means over samples, AND and OR together, k = 5%…45%. */
export interface MeasuredPrimitives {
  family: string;
  control: string | null;
  largestGap: number;
  overlaps: Partial<Record<Comparison, Overlaps>>;
}
