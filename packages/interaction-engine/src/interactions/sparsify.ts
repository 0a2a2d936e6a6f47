import { checkedPlayerCount, shiftedValues } from '../game.ts';
import { moebiusInPlace } from '../transforms/moebius.ts';
import { dualOf, orTransform, orZeta } from '../transforms/or-transform.ts';
import { type Effects, mergeOrderOne, totalStrength } from './and-or.ts';
import { largestOf, lowerBoundOf, squareSumOf } from './certificate.ts';
import { type MeasuredSplit, measuredSplit } from './measured-split.ts';
import { bestScale, type Penalty, penaltyOf } from './penalty.ts';
import { type SplitSolution, solveSplit } from './split-solver.ts';
import {
  boxedRange,
  checkedVariant,
  type Endpoints,
  type SplitTypes,
  type SplitVariant,
  usesType,
} from './split-variant.ts';

export interface SplitSettings {
  /** The bound on |δ_T|, in units of the values; 0 matches every value exactly. */
  kappa: number;
  /** The relative gap (objective − lower bound)/objective at which the solver stops; 1e-3 unless said otherwise. */
  tolerance?: number;
  /** 20,000 steps unless said otherwise. */
  iterationLimit?: number;
  /** BOTH unless said otherwise. */
  types?: SplitTypes;
  /** PINNED unless said otherwise. */
  endpoints?: Endpoints;
  /** L1 unless said otherwise. */
  penalty?: Penalty;
  /** The width of the Huber penalty, in units of the values: see `huberWidthOf`. */
  huberWidth?: number;
}

export const standardTolerance = 1e-3;
export const standardIterationLimit = 20_000;

export type StopReason = 'TOLERANCE' | 'STEP_LIMIT';

/**
 * The sparse AND–OR split of a game, with its certificate. OR interactions of order 1 have moved into AND (unless the split is
 * OR alone); effects are 0 at ∅.
 */
export interface Split extends MeasuredSplit {
  types: SplitTypes;
  endpoints: Endpoints;
  penalty: Penalty;
  /** 0 with L1. */
  huberWidth: number;
  kappa: number;
  /** Σ|I_and| + Σ|I_or|, or the Huber penalty, before that move; no split has less than `lowerBound`. */
  objective: number;
  lowerBound: number;
  /** (objective − lowerBound)/objective, and 0 where nothing has to be explained. */
  gap: number;
  iterations: number;
  stopReason: StopReason;
  /** y₁ then y₂: what `lowerBoundOf` needs to find the bound again. */
  dual: Float64Array;
}

/**
 * The sparse AND–OR split: the smallest Σ_S |I_and(S)| + Σ_S |I_or(S)| such that for every subset T
 *
 *     v(x_T) − δ_T = v(x_∅) + Σ_{∅≠S⊆T} I_and(S) + Σ_{S∩T≠∅} I_or(S),   |δ_T| ≤ κ,   δ_∅ = δ_N = 0
 *
 * to a relative duality gap. The same input gives the same bytes. `types`, `endpoints` and `penalty` name its variants.
 * Source: arXiv 2304.13312 and 2409.08712; δ is pinned at ∅ and N by choice of this project.
 *
 * @throws RangeError when the values are no game of 1…16 players, or a setting is out of its range.
 * @example sparsify(Float64Array.of(0, 1, 1, 1), { kappa: 0 }).or // [0, 0, 0, 1]
 */
export function sparsify(values: Float64Array, settings: SplitSettings): Split {
  checkedPlayerCount(values);
  const { kappa, tolerance = standardTolerance, iterationLimit = standardIterationLimit } = settings;
  checkKappa(kappa);
  checkStopping(tolerance, iterationLimit);
  const variant = checkedVariant(settings);
  const shifted = shiftedValues(values);
  const swallowed = swallowingDelta(shifted, kappa, variant);
  if (swallowed) return emptySplit(values, kappa, variant, swallowed);
  const scale = largestOfAll(shifted);
  const inner = innerKappa(kappa / scale, largestOfAll(values) / scale);
  const problem = {
    game: shifted.map((value) => value / scale),
    kappa: inner,
    width: variant.huberWidth / scale,
    variant: inner > 0 ? variant : { ...variant, endpoints: 'PINNED' as const },
  };
  const solution = solveSplit(problem, tolerance, iterationLimit);
  return finished(values, shifted, scale, solution, { kappa, tolerance }, variant);
}

/** A hair less than κ, so that rounding in the effects cannot carry a residual over it. */
export function innerKappa(kappa: number, largest: number): number {
  return Math.max(0, kappa - 1e-14 - 4 * Number.EPSILON * largest);
}

export function largestOfAll(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

function finished(
  values: Float64Array,
  shifted: Float64Array,
  scale: number,
  solution: SplitSolution,
  { kappa, tolerance }: { kappa: number; tolerance: number },
  variant: SplitVariant,
): Split {
  const delta = solution.delta.map((value) => value * scale);
  const or = solution.or.map((value) => value * scale);
  const effects = exactEffects(shifted, delta, or, variant);
  const { huberWidth } = variant;
  const objective = huberWidth > 0 ? penaltyOf(effects, huberWidth) : totalStrength(effects);
  const dual = feasibleDual(solution, huberWidth / scale, variant);
  const lowerBound = Math.min(objective, lowerBoundOf(values, kappa, dual, variant));
  const gap = (objective - lowerBound) / objective;
  return {
    ...measuredSplit(values, delta, variant.types === 'OR' ? effects : mergeOrderOne(effects)),
    ...variant,
    kappa,
    objective,
    lowerBound,
    gap,
    iterations: solution.iterations,
    stopReason: gap <= tolerance ? 'TOLERANCE' : 'STEP_LIMIT',
    dual,
  };
}

/** The effects of one type that match v − δ to the last digit, given those of the other. */
function exactEffects(
  shifted: Float64Array,
  delta: Float64Array,
  or: Float64Array,
  variant: SplitVariant,
): Effects {
  const matched = shifted.map((value, mask) => value - delta[mask] + delta[0]);
  if (!usesType(variant, 'AND')) return { and: new Float64Array(matched.length), or: orTransform(matched) };
  or[0] = 0;
  const ors = orZeta(or);
  const and = moebiusInPlace(matched.map((value, mask) => value - ors[mask]));
  and[0] = 0;
  return { and, or };
}

/** y₁ and y₂ of the functional: the largest in use is scaled to 1, or with Huber to what gives the best bound. */
function feasibleDual(
  { functional, gain }: SplitSolution,
  width: number,
  variant: SplitVariant,
): Float64Array {
  const dual = dualOf(functional);
  const largest = largestOf(dual, variant);
  if (largest === 0) return dual;
  if (width === 0) return dual.map((y) => y / largest);
  const { scale } = bestScale(gain, (width / 2) * squareSumOf(dual, variant), 1 / largest);
  return dual.map((y) => y * scale);
}

/** δ where it can take the whole game and nothing is left to explain, else nothing. */
function swallowingDelta(
  shifted: Float64Array,
  kappa: number,
  variant: SplitVariant,
): Float64Array | undefined {
  const { first, end } = boxedRange(variant, shifted.length);
  const middle = (shifted.reduce((a, b) => Math.max(a, b)) + shifted.reduce((a, b) => Math.min(a, b))) / 2;
  const constant = variant.endpoints === 'FREE' ? middle : 0;
  const delta = shifted.map((value) => value - constant);
  const fits = delta.every((value, mask) => Math.abs(value) <= (mask >= first && mask < end ? kappa : 0));
  return fits ? delta : undefined;
}

function emptySplit(values: Float64Array, kappa: number, variant: SplitVariant, delta: Float64Array): Split {
  const zeros = () => new Float64Array(values.length);
  return {
    ...measuredSplit(values, delta, { and: zeros(), or: zeros() }),
    ...variant,
    kappa,
    objective: 0,
    lowerBound: 0,
    gap: 0,
    iterations: 0,
    stopReason: 'TOLERANCE',
    dual: new Float64Array(2 * values.length),
  };
}

function checkKappa(kappa: number): void {
  if (kappa >= 0 && Number.isFinite(kappa)) return;
  throw new RangeError(`κ is a finite number of zero or more, but ${kappa} was given.`);
}

/** @throws RangeError when the solver could not tell when to stop. */
export function checkStopping(tolerance: number, iterationLimit: number): void {
  if (!(tolerance > 0 && tolerance < 1)) {
    throw new RangeError(`The tolerance lies between 0 and 1, but ${tolerance} was given.`);
  }
  if (!Number.isInteger(iterationLimit) || iterationLimit < 1) {
    throw new RangeError(
      `The iteration limit is a whole number of one or more, but ${iterationLimit} was given.`,
    );
  }
}
