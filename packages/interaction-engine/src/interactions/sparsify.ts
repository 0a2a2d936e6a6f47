import { checkedPlayerCount, shiftedValues } from '../game.ts';
import { moebiusInPlace } from '../transforms/moebius.ts';
import { dualOf, orZeta } from '../transforms/or-transform.ts';
import { type Effects, mergeOrderOne, totalStrength } from './and-or.ts';
import { lowerBoundOf } from './certificate.ts';
import { noiseFloorOf } from './noise-floor.ts';
import { reconstruct, reconstructionError } from './reconstruct.ts';
import { type SplitSolution, solveSplit } from './split-solver.ts';

export interface SplitSettings {
  /** The bound on |δ_T|, in units of the values; 0 matches every value exactly. */
  kappa: number;
  /** The relative gap (objective − lower bound)/objective at which the solver stops. */
  tolerance: number;
  iterationLimit: number;
}

export type StopReason = 'TOLERANCE' | 'STEP_LIMIT';

/** The sparse AND–OR split of a game, with its certificate. Arrays are indexed by subset. */
export interface Split {
  playerCount: number;
  /** v(x_∅) and v(x). */
  baseValue: number;
  fullValue: number;
  kappa: number;
  /** Effects after OR interactions of order 1 have moved into AND; 0 at ∅. */
  and: Float64Array;
  or: Float64Array;
  /** v − v̂ as the solver chose it, within ±κ, and 0 at ∅ and N. */
  delta: Float64Array;
  /** Σ|I_and| + Σ|I_or| before that move; no split has less than `lowerBound`. */
  objective: number;
  lowerBound: number;
  /** (objective − lowerBound)/objective, and 0 for a constant game. */
  gap: number;
  iterations: number;
  stopReason: StopReason;
  /** y₁ then y₂: what `lowerBoundOf` needs to find the bound again. */
  dual: Float64Array;
  /** max_T |v(x_T) − v̂(T)| as the effects give it. */
  maximumResidual: number;
  /** |Σ_S (I_and(S) + I_or(S)) − (v(x) − v(x_∅))|. */
  sumError: number;
  /** See `noiseFloorOf`. */
  noiseFloor: number;
}

/**
 * The sparse AND–OR split: the smallest Σ_S |I_and(S)| + Σ_S |I_or(S)| such that for every subset T
 *
 *     v(x_T) − δ_T = v(x_∅) + Σ_{∅≠S⊆T} I_and(S) + Σ_{S∩T≠∅} I_or(S),   |δ_T| ≤ κ,   δ_∅ = δ_N = 0
 *
 * to a relative duality gap. The same input gives the same bytes.
 * Source: arXiv 2304.13312 and 2409.08712; δ is pinned at ∅ and N by choice of this project.
 *
 * @throws RangeError when the values are no game of 1…16 players, or a setting is out of its range.
 * @example sparsify(Float64Array.of(0, 1, 1, 1), { kappa: 0, tolerance: 1e-3, iterationLimit: 5000 }).or // [0, 0, 0, 1]
 */
export function sparsify(values: Float64Array, settings: SplitSettings): Split {
  checkedPlayerCount(values);
  checkSettings(settings);
  const shifted = shiftedValues(values);
  const scale = shifted.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (scale === 0) return constantSplit(values, settings.kappa);
  const game = shifted.map((value) => value / scale);
  const problem = { game, kappa: innerKappa(settings.kappa / scale) };
  const solution = solveSplit(problem, settings.tolerance, settings.iterationLimit);
  return finished(values, shifted, scale, solution, settings);
}

/** A hair less than κ, so that rounding in the effects cannot carry a residual over it. */
function innerKappa(kappa: number): number {
  return Math.max(0, kappa - 1e-14);
}

function finished(
  values: Float64Array,
  shifted: Float64Array,
  scale: number,
  solution: SplitSolution,
  { kappa, tolerance }: SplitSettings,
): Split {
  const delta = solution.delta.map((value) => value * scale);
  const effects = exactEffects(
    shifted,
    delta,
    solution.or.map((value) => value * scale),
  );
  const objective = totalStrength(effects);
  const dual = feasibleDual(solution.functional);
  const lowerBound = Math.min(objective, lowerBoundOf(values, kappa, dual));
  const gap = (objective - lowerBound) / objective;
  return {
    ...measured(values, mergeOrderOne(effects)),
    kappa,
    delta,
    objective,
    lowerBound,
    gap,
    iterations: solution.iterations,
    stopReason: gap <= tolerance ? 'TOLERANCE' : 'STEP_LIMIT',
    dual,
  };
}

/** The AND effects that match v − δ to the last digit, given the OR effects. */
function exactEffects(shifted: Float64Array, delta: Float64Array, or: Float64Array): Effects {
  or[0] = 0;
  const ors = orZeta(or);
  const and = moebiusInPlace(shifted.map((value, mask) => value - delta[mask] - ors[mask]));
  and[0] = 0;
  return { and, or };
}

/** y₁ and y₂ of the functional, scaled so that the largest is 1. */
function feasibleDual(functional: Float64Array): Float64Array {
  const dual = dualOf(functional);
  const size = functional.length;
  const largest = dual.reduce(
    (most, y, index) => (index % size === 0 ? most : Math.max(most, Math.abs(y))),
    0,
  );
  return largest === 0 ? dual : dual.map((y) => y / largest);
}

function measured(values: Float64Array, effects: Effects) {
  const baseValue = values[0];
  const fullValue = values[values.length - 1];
  let sum = 0;
  for (let mask = 1; mask < values.length; mask++) sum += effects.and[mask] + effects.or[mask];
  return {
    playerCount: Math.log2(values.length),
    baseValue,
    fullValue,
    ...effects,
    maximumResidual: reconstructionError(values, reconstruct(baseValue, effects)).maximum,
    sumError: Math.abs(sum - (fullValue - baseValue)),
    noiseFloor: noiseFloorOf(values),
  };
}

/** Nothing to explain: no interaction, and nothing between the objective and its bound. */
function constantSplit(values: Float64Array, kappa: number): Split {
  const zeros = () => new Float64Array(values.length);
  return {
    ...measured(values, { and: zeros(), or: zeros() }),
    kappa,
    delta: zeros(),
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
