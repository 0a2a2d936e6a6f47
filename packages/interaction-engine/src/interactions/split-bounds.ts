import { clamp, dualInto, matchInto, type SplitState, softThreshold, solveGram } from './split-state.ts';

/** The best split and the best functional seen so far. */
export interface SplitBounds {
  /** OR effects and δ; the AND effects follow from matching. */
  or: Float64Array;
  delta: Float64Array;
  objective: number;
  /** Not yet scaled to feasibility. */
  functional: Float64Array;
  lowerBound: number;
}

export function noBounds(size: number): SplitBounds {
  const array = () => new Float64Array(size);
  return { or: array(), delta: array(), objective: Infinity, functional: array(), lowerBound: 0 };
}

/** Any functional gives a bound, once scaled until |y| ≤ 1. */
export function noteFunctional({ problem }: SplitState, bounds: SplitBounds, functional: Float64Array): void {
  const { game, kappa } = problem;
  const whole = game.length - 1;
  const y1 = new Float64Array(game.length);
  const y2 = new Float64Array(game.length);
  dualInto(functional, y1, y2);
  let largest = 0;
  let gain = kappa * Math.abs(functional[whole]);
  for (let mask = 1; mask <= whole; mask++) {
    largest = Math.max(largest, Math.abs(y1[mask]), Math.abs(y2[mask]));
    gain += functional[mask] * game[mask] - kappa * Math.abs(functional[mask]);
  }
  const lowerBound = gain / largest;
  if (!(lowerBound > bounds.lowerBound)) return;
  bounds.lowerBound = lowerBound;
  bounds.functional.set(functional);
}

/** The multiplier of the box is 0 wherever δ is free, which the functional of a step is not. */
export function boxFunctional({ problem, delta, deltaStep }: SplitState): Float64Array {
  const functional = delta.point.map((s) => (s - clamp(s, problem.kappa)) / deltaStep);
  functional[functional.length - 1] = delta.direction[functional.length - 1];
  return functional;
}

/** Effects that need not match the game become a split that does: δ takes what it may, a projection spreads the rest. */
export function noteEffects(
  state: SplitState,
  bounds: SplitBounds,
  and: Float64Array,
  or: Float64Array,
): void {
  const { game, kappa } = state.problem;
  const missing = new Float64Array(game.length);
  matchInto(missing, game, and.slice(), or.slice());
  const delta = missing.map((value) => clamp(value, kappa));
  delta[game.length - 1] = 0;
  for (let mask = 0; mask < game.length; mask++) missing[mask] -= delta[mask];
  solveGram(state, state.boxless, missing);
  missing[0] = 0;
  const p = new Float64Array(game.length);
  const q = new Float64Array(game.length);
  dualInto(missing, p, q);
  let objective = 0;
  for (let mask = 1; mask < game.length; mask++) {
    q[mask] += or[mask];
    objective += Math.abs(and[mask] + p[mask]) + Math.abs(q[mask]);
  }
  q[0] = 0;
  if (objective < bounds.objective) Object.assign(bounds, { or: q, delta, objective });
}

/** The thresholded copies of the effects, ∅ left at 0. */
export function thresholdedEffects({ and, or, effectStep }: SplitState): {
  and: Float64Array;
  or: Float64Array;
} {
  const threshold = (point: Float64Array) => point.map((s) => softThreshold(s, effectStep));
  return { and: threshold(and.point), or: threshold(or.point) };
}
