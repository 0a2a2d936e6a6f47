import type { Effects } from './and-or.ts';
import { closeFunctional } from './certificate.ts';
import { bestScale, penaltyOf } from './penalty.ts';
import {
  clamp,
  dualInto,
  matchInto,
  penalised,
  type SplitState,
  solveGram,
  type Variable,
} from './split-state.ts';
import { boxedRange, usesType } from './split-variant.ts';

/** The best split and the best functional seen so far. */
export interface SplitBounds {
  /** OR effects and δ; the AND effects follow from matching. */
  or: Float64Array;
  delta: Float64Array;
  objective: number;
  /** Not yet scaled to feasibility. */
  functional: Float64Array;
  /** What it gains before it is scaled: Σ_T g·v − κ·Σ|g|. */
  gain: number;
  lowerBound: number;
}

export function noBounds(size: number): SplitBounds {
  const array = () => new Float64Array(size);
  return { or: array(), delta: array(), objective: Infinity, functional: array(), gain: 0, lowerBound: 0 };
}

/** Any functional gives a bound, once scaled until |y| ≤ 1. The functional itself may be changed at ∅. */
export function noteFunctional({ problem }: SplitState, bounds: SplitBounds, functional: Float64Array): void {
  const { game, kappa, width, variant } = problem;
  const y1 = new Float64Array(game.length);
  const y2 = new Float64Array(game.length);
  closeFunctional(functional, variant);
  dualInto(functional, y1, y2);
  const used = [y1, y2].filter((_, index) => usesType(variant, index === 0 ? 'AND' : 'OR'));
  const largest = Math.max(...used.map(largestPenalised));
  const { first, end } = boxedRange(variant, game.length);
  let gain = 0;
  for (let mask = 0; mask < game.length; mask++) gain += functional[mask] * game[mask];
  for (let mask = first; mask < end; mask++) gain -= kappa * Math.abs(functional[mask]);
  const curvature = (width / 2) * used.reduce((sum, y) => sum + squarePenalised(y), 0);
  const lowerBound = width > 0 ? bestScale(gain, curvature, 1 / largest).bound : gain / largest;
  if (!(lowerBound > bounds.lowerBound)) return;
  bounds.lowerBound = lowerBound;
  bounds.gain = gain;
  bounds.functional.set(functional);
}

function largestPenalised(y: Float64Array): number {
  let largest = 0;
  for (let mask = 1; mask < y.length; mask++) largest = Math.max(largest, Math.abs(y[mask]));
  return largest;
}

function squarePenalised(y: Float64Array): number {
  let sum = 0;
  for (let mask = 1; mask < y.length; mask++) sum += y[mask] * y[mask];
  return sum;
}

/** The multiplier of the box is 0 wherever δ is free to move, which the functional of a step is not. */
export function boxFunctional({ problem, delta, deltaStep }: SplitState): Float64Array {
  const { first, end } = boxedRange(problem.variant, delta.point.length);
  return delta.point.map((s, mask) =>
    mask >= first && mask < end ? (s - clamp(s, problem.kappa)) / deltaStep : delta.direction[mask],
  );
}

/** Effects that need not match the game become a split that does: δ takes what it may, a projection spreads the rest. */
export function noteEffects(
  state: SplitState,
  bounds: SplitBounds,
  and: Float64Array,
  or: Float64Array,
): void {
  const matched = matchEffects(state, and, or);
  const objective = penaltyOf(matched, state.problem.width);
  if (objective < bounds.objective)
    Object.assign(bounds, { or: matched.or, delta: matched.delta, objective });
}

/** The effects with δ clamped into the box, and what that leaves spread over them by a projection. */
export function matchEffects(
  state: Pick<SplitState, 'problem' | 'plan' | 'boxless' | 'scratch'>,
  and: Float64Array,
  or: Float64Array,
): Effects & { delta: Float64Array } {
  const { game, kappa, variant } = state.problem;
  const missing = new Float64Array(game.length);
  matchInto(missing, game, and.slice(), or.slice());
  const delta = clampedInRange(missing, kappa, boxedRange(variant, game.length));
  for (let mask = 0; mask < game.length; mask++) missing[mask] -= delta[mask];
  solveGram(state, state.boxless, missing);
  const p = new Float64Array(game.length);
  const q = new Float64Array(game.length);
  dualInto(missing, p, q);
  if (!usesType(variant, 'AND')) p.fill(0);
  if (!usesType(variant, 'OR')) q.fill(0);
  for (let mask = 1; mask < game.length; mask++) {
    p[mask] += and[mask];
    q[mask] += or[mask];
  }
  q[0] = 0;
  return { and: p, or: q, delta };
}

function clampedInRange(values: Float64Array, bound: number, { first, end }: { first: number; end: number }) {
  return values.map((value, mask) => (mask >= first && mask < end ? clamp(value, bound) : 0));
}

/** The feasible copies of the effects, thresholded with L1; at ∅ the free constant, or 0. */
export function penalisedEffects(state: SplitState): {
  and: Float64Array;
  or: Float64Array;
} {
  const copy = ({ point }: Variable) => point.map((s) => penalised(s, state));
  const effects = { and: copy(state.and), or: copy(state.or) };
  effects.and[0] = state.and.point[0];
  return effects;
}
