import { checkedPlayerCount, shiftedValues } from '../game.ts';
import { moebiusInPlace } from '../transforms/moebius.ts';
import { dualOf, orTransform, orZeta } from '../transforms/or-transform.ts';
import { type Effects, mergeOrderOne, totalStrength } from './and-or.ts';
import { largestOf, lowerBoundOf } from './certificate.ts';
import { noiseFloorOf } from './noise-floor.ts';
import { reconstruct, reconstructionError } from './reconstruct.ts';
import { type SplitSolution, solveSplit } from './split-solver.ts';
import {
  boxedRange,
  checkedVariant,
  type Endpoints,
  type SplitTypes,
  type SplitVariant,
  standardVariant,
  usesType,
} from './split-variant.ts';

export interface SplitSettings {
  /** The bound on |δ_T|, in units of the values; 0 matches every value exactly. */
  kappa: number;
  /** The relative gap (objective − lower bound)/objective at which the solver stops. */
  tolerance: number;
  iterationLimit: number;
  /** BOTH unless said otherwise. */
  types?: SplitTypes;
  /** PINNED unless said otherwise. */
  endpoints?: Endpoints;
}

export type StopReason = 'TOLERANCE' | 'STEP_LIMIT';

/** The sparse AND–OR split of a game, with its certificate. Arrays are indexed by subset. */
export interface Split {
  playerCount: number;
  types: SplitTypes;
  endpoints: Endpoints;
  /** What the effects build on: v(x_∅), or v(x_∅) − δ_∅ with free endpoints. */
  baseValue: number;
  /** v(x). */
  fullValue: number;
  kappa: number;
  /** Effects after OR interactions of order 1 have moved into AND (unless the split is OR alone); 0 at ∅. */
  and: Float64Array;
  or: Float64Array;
  /** v − v̂ as the solver chose it, within ±κ, and 0 at ∅ and N where these are pinned. */
  delta: Float64Array;
  /** Σ|I_and| + Σ|I_or| before that move; no split has less than `lowerBound`. */
  objective: number;
  lowerBound: number;
  /** (objective − lowerBound)/objective, and 0 where nothing has to be explained. */
  gap: number;
  iterations: number;
  stopReason: StopReason;
  /** y₁ then y₂: what `lowerBoundOf` needs to find the bound again. */
  dual: Float64Array;
  /** max_T |v(x_T) − v̂(T)| as the effects give it. */
  maximumResidual: number;
  /** |Σ_S (I_and(S) + I_or(S)) − (v(x) − δ_N − baseValue)|; δ_N is 0 where it is pinned. */
  sumError: number;
  /** See `noiseFloorOf`. */
  noiseFloor: number;
}

/**
 * The sparse AND–OR split: the smallest Σ_S |I_and(S)| + Σ_S |I_or(S)| such that for every subset T
 *
 *     v(x_T) − δ_T = v(x_∅) + Σ_{∅≠S⊆T} I_and(S) + Σ_{S∩T≠∅} I_or(S),   |δ_T| ≤ κ,   δ_∅ = δ_N = 0
 *
 * to a relative duality gap. The same input gives the same bytes. `types` and `endpoints` name its variants.
 * Source: arXiv 2304.13312 and 2409.08712; δ is pinned at ∅ and N by choice of this project.
 *
 * @throws RangeError when the values are no game of 1…16 players, or a setting is out of its range.
 * @example sparsify(Float64Array.of(0, 1, 1, 1), { kappa: 0, tolerance: 1e-3, iterationLimit: 5000 }).or // [0, 0, 0, 1]
 */
export function sparsify(values: Float64Array, settings: SplitSettings): Split {
  checkedPlayerCount(values);
  checkSettings(settings);
  const { kappa, tolerance, iterationLimit } = settings;
  const variant = checkedVariant({ ...standardVariant, ...namedVariant(settings) });
  const shifted = shiftedValues(values);
  const swallowed = swallowingDelta(shifted, kappa, variant);
  if (swallowed) return emptySplit(values, kappa, variant, swallowed);
  const scale = largestOfAll(shifted);
  const inner = innerKappa(kappa / scale, largestOfAll(values) / scale);
  const problem = {
    game: shifted.map((value) => value / scale),
    kappa: inner,
    variant: inner > 0 ? variant : { ...variant, endpoints: 'PINNED' as const },
  };
  const solution = solveSplit(problem, tolerance, iterationLimit);
  return finished(values, shifted, scale, solution, settings, variant);
}

function namedVariant({ types, endpoints }: SplitSettings): Partial<SplitVariant> {
  return { ...(types !== undefined && { types }), ...(endpoints !== undefined && { endpoints }) };
}

/** A hair less than κ, so that rounding in the effects cannot carry a residual over it. */
function innerKappa(kappa: number, largest: number): number {
  return Math.max(0, kappa - 1e-14 - 4 * Number.EPSILON * largest);
}

function largestOfAll(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

function finished(
  values: Float64Array,
  shifted: Float64Array,
  scale: number,
  solution: SplitSolution,
  { kappa, tolerance }: SplitSettings,
  variant: SplitVariant,
): Split {
  const delta = solution.delta.map((value) => value * scale);
  const or = solution.or.map((value) => value * scale);
  const effects = exactEffects(shifted, delta, or, variant);
  const objective = totalStrength(effects);
  const dual = feasibleDual(solution.functional, variant);
  const lowerBound = Math.min(objective, lowerBoundOf(values, kappa, dual, variant));
  const gap = (objective - lowerBound) / objective;
  return {
    ...measured(values, delta, variant.types === 'OR' ? effects : mergeOrderOne(effects)),
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

/** y₁ and y₂ of the functional, scaled so that the largest in use is 1. */
function feasibleDual(functional: Float64Array, variant: SplitVariant): Float64Array {
  const dual = dualOf(functional);
  const largest = largestOf(dual, variant);
  return largest === 0 ? dual : dual.map((y) => y / largest);
}

function measured(values: Float64Array, delta: Float64Array, effects: Effects) {
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
    ...measured(values, delta, { and: zeros(), or: zeros() }),
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

function checkSettings({ kappa, tolerance, iterationLimit }: SplitSettings): void {
  if (!(kappa >= 0 && Number.isFinite(kappa))) {
    throw new RangeError(`κ is a finite number of zero or more, but ${kappa} was given.`);
  }
  if (!(tolerance > 0 && tolerance < 1)) {
    throw new RangeError(`The tolerance lies between 0 and 1, but ${tolerance} was given.`);
  }
  if (!Number.isInteger(iterationLimit) || iterationLimit < 1) {
    throw new RangeError(
      `The iteration limit is a whole number of one or more, but ${iterationLimit} was given.`,
    );
  }
}
