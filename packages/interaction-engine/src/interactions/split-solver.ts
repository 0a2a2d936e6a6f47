/**
 * The solver behind `sparsify`, on a game whose values have been shifted by v(∅) and scaled to max|v| = 1.
 *
 *     minimise ‖p‖₁ + ‖q‖₁   subject to   Z·p + O·q + δ = v,  |δ_T| ≤ κ,  δ_N = 0        (p = I_and, q = I_or)
 *
 * by Douglas–Rachford splitting (ADMM): soft thresholds and the box on one side, on the other the exact projection on the
 * matching equations. That projection needs (Z·Zᵀ + O·Oᵀ + θ·1)⁻¹. It treats all players alike, so the isotypic transform
 * makes it small blocks and a step costs O(n·2ⁿ), box included.
 */
import { orderOf } from '../sets/order.ts';
import { type IsotypicPlan, isotypicForward, isotypicInverse, isotypicPlan } from '../transforms/isotypic.ts';
import { orZetaInPlace } from '../transforms/or-transform.ts';
import { zetaInPlace, zetaTransposedInPlace } from '../transforms/zeta.ts';
import { applyBlocks, type Freedoms, inverseMatchingGram } from './matching-gram.ts';

export interface SplitProblem {
  /** v(x_T) − v(x_∅), scaled; not all zero. */
  game: Float64Array;
  kappa: number;
  tolerance: number;
  iterationLimit: number;
}

export interface SplitSolution {
  /** OR effects and δ of the best split seen; the AND effects follow from matching. */
  or: Float64Array;
  delta: Float64Array;
  objective: number;
  /** The functional g of the best bound seen, not yet scaled to feasibility. */
  functional: Float64Array;
  lowerBound: number;
  iterations: number;
}

/** One of the three variables p, q, δ: its thresholded copy, its scaled multiplier, and the direction of the last step. */
interface Variable {
  copy: Float64Array;
  multiplier: Float64Array;
  direction: Float64Array;
}

interface State {
  problem: SplitProblem;
  plan: IsotypicPlan;
  orders: Uint8Array;
  step: number;
  freedoms: Freedoms;
  inverse: Float64Array[];
  and: Variable;
  or: Variable;
  delta: Variable;
  scratch: Float64Array;
  best: SplitSolution;
}

const firstStep = 0.02;
const relaxation = 1.7;
const checkEvery = 20;

export function solveSplit(problem: SplitProblem): SplitSolution {
  const state = startingState(problem);
  const { best } = state;
  while (best.iterations < problem.iterationLimit) {
    best.iterations++;
    projectOnMatching(state);
    noteLowerBound(state);
    moveAll(state);
    if (best.iterations % checkEvery !== 0 && best.iterations !== problem.iterationLimit) continue;
    noteUpperBound(state);
    if (best.objective - best.lowerBound <= problem.tolerance * best.objective) break;
  }
  return best;
}

function startingState(problem: SplitProblem): State {
  const size = problem.game.length;
  const playerCount = Math.log2(size);
  const plan = isotypicPlan(playerCount);
  const freedoms = freedomsOf(playerCount, firstStep, problem.kappa > 0);
  const array = () => new Float64Array(size);
  const variable = () => ({ copy: array(), multiplier: array(), direction: array() });
  return {
    problem,
    plan,
    orders: Uint8Array.from(problem.game, (_, mask) => orderOf(mask)),
    step: firstStep,
    freedoms,
    inverse: inverseMatchingGram(plan, freedoms),
    and: variable(),
    or: variable(),
    delta: variable(),
    scratch: array(),
    best: {
      or: array(),
      delta: array(),
      objective: Infinity,
      functional: array(),
      lowerBound: 0,
      iterations: 0,
    },
  };
}

/** ∅ is pinned for all three, N for δ. */
function freedomsOf(playerCount: number, step: number, boxed: boolean): Freedoms {
  const effects = new Float64Array(playerCount + 1).fill(step);
  effects[0] = 0;
  const delta = boxed ? effects.slice() : new Float64Array(playerCount + 1);
  delta[playerCount] = 0;
  return { and: effects, or: effects.slice(), delta };
}

/** Directions y₁ = Zᵀg, y₂ = Oᵀg and g itself, with G·g = v − Z·p − O·q − δ at the reflected point copy − multiplier. */
function projectOnMatching({ problem, plan, inverse, and, or, delta, scratch }: State): void {
  const { game } = problem;
  reflect(and);
  reflect(or);
  const missing = delta.direction;
  matchInto(missing, game, and.direction, or.direction);
  for (let mask = 0; mask < game.length; mask++) missing[mask] -= delta.copy[mask] - delta.multiplier[mask];
  missing[0] = 0;
  solveGram(plan, inverse, missing, scratch);
  and.direction.set(missing);
  or.direction.set(missing);
  zetaTransposedInPlace(and.direction);
  orZetaInPlace(or.direction);
}

function reflect({ copy, multiplier, direction }: Variable): void {
  for (let mask = 0; mask < copy.length; mask++) direction[mask] = copy[mask] - multiplier[mask];
}

/** result ← game − Z·p − O·q; p and q are used up. */
function matchInto(result: Float64Array, game: Float64Array, p: Float64Array, q: Float64Array): void {
  zetaInPlace(p);
  orZetaInPlace(q);
  for (let mask = 0; mask < game.length; mask++) result[mask] = game[mask] - p[mask] - q[mask];
}

function solveGram(
  plan: IsotypicPlan,
  inverse: Float64Array[],
  values: Float64Array,
  scratch: Float64Array,
): void {
  const from = isotypicForward(plan, values, scratch);
  const to = from === values ? scratch : values;
  applyBlocks(plan.blocks, inverse, from, to);
  const solved = isotypicInverse(plan, to, from);
  if (solved !== values) values.set(solved);
}

/** Every projection yields a functional; scaled to feasibility it is a bound. */
function noteLowerBound({ problem, and, or, delta, best }: State): void {
  const { game, kappa } = problem;
  const functional = delta.direction;
  const whole = game.length - 1;
  let largest = 0;
  let gain = 0;
  let slack = -Math.abs(functional[whole]);
  for (let mask = 1; mask <= whole; mask++) {
    const y1 = Math.abs(and.direction[mask]);
    const y2 = Math.abs(or.direction[mask]);
    if (y1 > largest) largest = y1;
    if (y2 > largest) largest = y2;
    gain += functional[mask] * game[mask];
    slack += Math.abs(functional[mask]);
  }
  const bound = (gain - kappa * slack) / largest;
  if (!(bound > best.lowerBound)) return;
  best.lowerBound = bound;
  best.functional.set(functional);
}

function moveAll({ problem, freedoms, orders, and, or, delta }: State): void {
  thresholdStep(and, freedoms.and, orders);
  thresholdStep(or, freedoms.or, orders);
  if (problem.kappa > 0) boxStep(delta, freedoms.delta, orders, problem.kappa);
}

/** Over-relaxed step along the direction, then the soft threshold. */
function thresholdStep(
  { copy, multiplier, direction }: Variable,
  freedom: Float64Array,
  orders: Uint8Array,
): void {
  for (let mask = 1; mask < copy.length; mask++) {
    const step = freedom[orders[mask]];
    const old = copy[mask];
    const kept = multiplier[mask];
    const moved = old + kept + relaxation * (step * direction[mask] - kept);
    const next = moved > step ? moved - step : moved < -step ? moved + step : 0;
    copy[mask] = next;
    multiplier[mask] = moved - next;
  }
}

function boxStep(
  { copy, multiplier, direction }: Variable,
  freedom: Float64Array,
  orders: Uint8Array,
  kappa: number,
) {
  for (let mask = 1; mask < copy.length - 1; mask++) {
    const kept = multiplier[mask];
    const moved = copy[mask] + kept + relaxation * (freedom[orders[mask]] * direction[mask] - kept);
    const next = moved > kappa ? kappa : moved < -kappa ? -kappa : moved;
    copy[mask] = next;
    multiplier[mask] = moved - next;
  }
}

/** A split that obeys everything exactly: δ takes what it can of the residual, a projection spreads the rest over p and q. */
function noteUpperBound({ problem, plan, freedoms, orders, and, or, scratch, best }: State): void {
  const { game, kappa } = problem;
  const whole = game.length - 1;
  const missing = new Float64Array(game.length);
  const delta = new Float64Array(game.length);
  matchInto(missing, game, and.copy.slice(), or.copy.slice());
  for (let mask = 1; mask < whole; mask++) {
    delta[mask] = Math.max(-kappa, Math.min(kappa, missing[mask]));
    missing[mask] -= delta[mask];
  }
  const boxless = { ...freedoms, delta: new Float64Array(freedoms.delta.length) };
  solveGram(plan, inverseMatchingGram(plan, boxless), missing, scratch);
  const p = zetaTransposedInPlace(missing.slice());
  const q = orZetaInPlace(missing);
  let objective = 0;
  for (let mask = 1; mask <= whole; mask++) {
    q[mask] = or.copy[mask] + freedoms.or[orders[mask]] * q[mask];
    objective += Math.abs(and.copy[mask] + freedoms.and[orders[mask]] * p[mask]) + Math.abs(q[mask]);
  }
  if (objective >= best.objective) return;
  Object.assign(best, { objective, or: q, delta });
}
