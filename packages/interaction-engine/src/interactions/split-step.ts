import {
  clamp,
  dualInto,
  matchInto,
  type SplitState,
  softThreshold,
  solveGram,
  type Variable,
} from './split-state.ts';

/** Over-relaxation: 1 is Douglas–Rachford, 2 Peaceman–Rachford. */
const relaxation = 1.9;

/**
 * One step of Douglas–Rachford splitting (ADMM): every point is reflected at its feasible copy, the reflections are projected
 * on the matching equations, and the points move along the difference. The projection needs (Z·Zᵀ + O·Oᵀ + θ·1)⁻¹, which
 * the isotypic transform makes small blocks, so it is exact and costs O(n·2ⁿ), box included.
 */
export function takeStep(state: SplitState): void {
  const { problem, effectStep, deltaStep, and, or, delta, inverse } = state;
  reflectThresholded(and, effectStep);
  reflectThresholded(or, effectStep);
  const missing = delta.direction;
  matchInto(missing, problem.game, and.direction, or.direction);
  if (deltaStep > 0) subtractReflectedBox(missing, delta.point, problem.kappa);
  solveGram(state, inverse, missing);
  missing[0] = 0;
  dualInto(missing, and.direction, or.direction);
  moveThresholded(and, effectStep);
  moveThresholded(or, effectStep);
  if (deltaStep > 0) moveBoxed(delta, deltaStep, problem.kappa);
}

function reflectThresholded({ point, direction }: Variable, step: number): void {
  for (let mask = 1; mask < point.length; mask++) {
    const s = point[mask];
    direction[mask] = 2 * softThreshold(s, step) - s;
  }
  direction[0] = 0;
}

function subtractReflectedBox(missing: Float64Array, point: Float64Array, kappa: number): void {
  for (let mask = 1; mask < point.length - 1; mask++) {
    const s = point[mask];
    missing[mask] -= 2 * clamp(s, kappa) - s;
  }
}

function moveThresholded({ point, direction }: Variable, step: number): void {
  for (let mask = 1; mask < point.length; mask++) {
    const s = point[mask];
    point[mask] = s + relaxation * (softThreshold(s, step) - s + step * direction[mask]);
  }
}

function moveBoxed({ point, direction }: Variable, step: number, kappa: number): void {
  for (let mask = 1; mask < point.length - 1; mask++) {
    const s = point[mask];
    point[mask] = s + relaxation * (clamp(s, kappa) - s + step * direction[mask]);
  }
}
