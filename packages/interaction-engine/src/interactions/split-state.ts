/**
 * What the solver behind `sparsify` carries from step to step, on a game shifted by v(∅) and scaled to max|v| = 1:
 *
 *     minimise Σφ(p) + Σφ(q)   subject to   Z·p + O·q + δ = v,  |δ_T| ≤ κ,  δ_N = 0        (p = I_and, q = I_or, φ of `penalty.ts`)
 */
import { type IsotypicPlan, isotypicForward, isotypicInverse, isotypicPlan } from '../transforms/isotypic.ts';
import { orZetaInPlace } from '../transforms/or-transform.ts';
import { zetaInPlace, zetaTransposedInPlace } from '../transforms/zeta.ts';
import { applyBlocks, inverseGram, matchingGram } from './matching-gram.ts';
import { type SplitVariant, usesType } from './split-variant.ts';

export interface SplitProblem {
  game: Float64Array;
  kappa: number;
  /** The width of the Huber penalty on this scale; 0 is L1. */
  width: number;
  variant: SplitVariant;
}

/** A point s and a direction. Its feasible copy z is s thresholded or clamped, and (s − z)/step its multiplier. */
export interface Variable {
  point: Float64Array;
  direction: Float64Array;
}

export interface SplitState {
  problem: SplitProblem;
  plan: IsotypicPlan;
  gram: Float64Array[];
  /** The inverse of effectStep·G + deltaStep·1, and that of G alone. */
  inverse: Float64Array[];
  boxless: Float64Array[];
  effectStep: number;
  /** effectStep, or 0 for a type that the variant does not use, which then never leaves 0. */
  andStep: number;
  orStep: number;
  deltaStep: number;
  /** effectStep/(effectStep + width): how steeply the prox of the penalty cuts; 1 with L1. */
  slope: number;
  and: Variable;
  or: Variable;
  /** Its direction is the functional g, the multiplier of the matching equations. */
  delta: Variable;
  scratch: Float64Array;
}

const firstEffectStep = 0.01;
const firstDeltaStep = 0.03;

export function startingState(problem: SplitProblem): SplitState {
  const size = problem.game.length;
  const plan = isotypicPlan(Math.log2(size));
  const gram = matchingGram(plan, problem.variant);
  const variable = () => ({ point: new Float64Array(size), direction: new Float64Array(size) });
  const state = {
    problem,
    plan,
    gram,
    inverse: gram,
    boxless: inverseGram(plan, problem.variant, gram, 1, 0),
    effectStep: firstEffectStep,
    andStep: 0,
    orStep: 0,
    deltaStep: 0,
    slope: 1,
    and: variable(),
    or: variable(),
    delta: variable(),
    scratch: new Float64Array(size),
  };
  setSteps(state, firstEffectStep, firstDeltaStep);
  return state;
}

/** Takes new step lengths; without a box δ stays 0 and has none. */
export function setSteps(state: SplitState, effectStep: number, deltaStep: number): void {
  const { variant, kappa, width } = state.problem;
  state.effectStep = effectStep;
  state.slope = effectStep / (effectStep + width);
  state.andStep = usesType(variant, 'AND') ? effectStep : 0;
  state.orStep = usesType(variant, 'OR') ? effectStep : 0;
  state.deltaStep = kappa > 0 ? deltaStep : 0;
  state.inverse = inverseGram(state.plan, variant, state.gram, state.effectStep, state.deltaStep);
}

export function clamp(value: number, bound: number): number {
  return value > bound ? bound : value < -bound ? -bound : value;
}

/** The proximal map of the penalty: a soft threshold with L1. */
export function penalised(
  value: number,
  { slope, effectStep }: Pick<SplitState, 'slope' | 'effectStep'>,
): number {
  return value - clamp(slope * value, effectStep);
}

/** result ← game − Z·p − O·q; p and q are used up. The constant p_∅ is 0 with pinned endpoints, and so is the result at ∅. */
export function matchInto(result: Float64Array, game: Float64Array, p: Float64Array, q: Float64Array): void {
  const whole = game.length - 1;
  q[0] = 0;
  zetaInPlace(p);
  zetaInPlace(q);
  // the OR map is the total less what lies inside the complement: `orZetaInPlace`, read in the same pass
  const total = q[whole];
  for (let mask = 0; mask <= whole; mask++) result[mask] = game[mask] - p[mask] - (total - q[whole - mask]);
}

/** values ← inverse·values, by way of the isotypic basis; 0 at ∅ where ∅ is pinned. */
export function solveGram(
  state: Pick<SplitState, 'problem' | 'plan' | 'scratch'>,
  inverse: Float64Array[],
  values: Float64Array,
): void {
  const from = isotypicForward(state.plan, values, state.scratch);
  const to = from === values ? state.scratch : values;
  applyBlocks(state.plan.blocks, inverse, from, to);
  const solved = isotypicInverse(state.plan, to, from);
  if (solved !== values) values.set(solved);
  if (state.problem.variant.endpoints === 'PINNED') values[0] = 0;
}

/** y₁ ← Zᵀg and y₂ ← Oᵀg. */
export function dualInto(functional: Float64Array, y1: Float64Array, y2: Float64Array): void {
  y1.set(functional);
  y2.set(functional);
  zetaTransposedInPlace(y1);
  orZetaInPlace(y2);
}
