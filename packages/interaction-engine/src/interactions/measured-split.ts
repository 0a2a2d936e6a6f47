import type { Effects } from './and-or.ts';
import { noiseFloorOf } from './noise-floor.ts';
import { reconstruct, reconstructionError } from './reconstruct.ts';

/** What is measured on the effects of a split themselves, whatever found them. Arrays are indexed by subset. */
export interface MeasuredSplit extends Effects {
  playerCount: number;
  /** What the effects build on: v(x_∅), or v(x_∅) − δ_∅ with free endpoints. */
  baseValue: number;
  /** v(x). */
  fullValue: number;
  /** v − v̂ as the solver chose it, within ±κ, and 0 at ∅ and N where these are pinned. */
  delta: Float64Array;
  /** max_T |v(x_T) − v̂(T)| as the effects give it. */
  maximumResidual: number;
  /** |Σ_S (I_and(S) + I_or(S)) − (v(x) − δ_N − baseValue)|; δ_N is 0 where it is pinned. */
  sumError: number;
  /** See `noiseFloorOf`. */
  noiseFloor: number;
}

export function measuredSplit(values: Float64Array, delta: Float64Array, effects: Effects): MeasuredSplit {
  const baseValue = values[0] - delta[0];
  const fullValue = values[values.length - 1];
  let sum = 0;
  for (let mask = 1; mask < values.length; mask++) sum += effects.and[mask] + effects.or[mask];
  return {
    playerCount: Math.log2(values.length),
    baseValue,
    fullValue,
    ...effects,
    delta,
    maximumResidual: reconstructionError(values, reconstruct(baseValue, effects)).maximum,
    sumError: Math.abs(sum - (fullValue - delta[delta.length - 1] - baseValue)),
    noiseFloor: noiseFloorOf(values),
  };
}
