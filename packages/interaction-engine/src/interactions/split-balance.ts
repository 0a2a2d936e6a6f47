import { clamp, penalised, type SplitState, setSteps, type Variable } from './split-state.ts';

/** Where the effects and δ stood, feasible copies and multipliers, when the steps were last balanced. */
export interface Landmark {
  copies: Float64Array[];
  multipliers: Float64Array[];
}

export function firstLandmark(size: number): Landmark {
  const arrays = () => Array.from({ length: 3 }, () => new Float64Array(size));
  return { copies: arrays(), multipliers: arrays() };
}

/**
 * Balances the step lengths: a step is how far a variable has moved since the landmark, over how far its multiplier has
 * (the primal weight of PDLP, arXiv 2106.04642, kept apart for effects and δ). Half of the way, on a logarithmic scale.
 */
export function balanceSteps(state: SplitState, landmark: Landmark): void {
  const { and, or, delta, andStep, orStep, effectStep, deltaStep, problem } = state;
  const threshold = (value: number) => penalised(value, state);
  const box = (value: number) => clamp(value, problem.kappa);
  const first = moveLandmark(landmark, 0, and, andStep, threshold);
  const second = moveLandmark(landmark, 1, or, orStep, threshold);
  const third = moveLandmark(landmark, 2, delta, deltaStep, box);
  const effects = { copy: first.copy + second.copy, multiplier: first.multiplier + second.multiplier };
  const nextEffectStep = halfWay(effectStep, effects, 1e-9, 1e3);
  setSteps(state, nextEffectStep, halfWay(deltaStep, third, 0.1 * nextEffectStep, 300 * nextEffectStep));
  const constant = and.point[0];
  replacePoint(and, landmark, 0, state.andStep);
  replacePoint(or, landmark, 1, state.orStep);
  replacePoint(delta, landmark, 2, state.deltaStep);
  and.point[0] = constant;
}

/** Squared distances from the landmark, which moves here; a variable without a step does not. */
function moveLandmark(
  { copies, multipliers }: Landmark,
  index: number,
  { point }: Variable,
  step: number,
  prox: (value: number) => number,
) {
  const distances = { copy: 0, multiplier: 0 };
  if (step === 0) return distances;
  for (let mask = 0; mask < point.length; mask++) {
    const copy = prox(point[mask]);
    const multiplier = (point[mask] - copy) / step;
    distances.copy += (copy - copies[index][mask]) ** 2;
    distances.multiplier += (multiplier - multipliers[index][mask]) ** 2;
    copies[index][mask] = copy;
    multipliers[index][mask] = multiplier;
  }
  return distances;
}

export function halfWay(
  step: number,
  { copy, multiplier }: { copy: number; multiplier: number },
  least: number,
  most: number,
) {
  const moved = copy > 0 && multiplier > 0 ? Math.sqrt(step * Math.sqrt(copy / multiplier)) : step;
  return Math.min(most, Math.max(least, moved));
}

/** The same copy and multiplier under the new step. */
function replacePoint(
  { point }: Variable,
  { copies, multipliers }: Landmark,
  index: number,
  step: number,
): void {
  for (let mask = 1; mask < point.length; mask++)
    point[mask] = copies[index][mask] + step * multipliers[index][mask];
}
