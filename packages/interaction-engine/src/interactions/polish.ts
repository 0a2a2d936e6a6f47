import { orZetaInPlace } from '../transforms/or-transform.ts';
import { zetaInPlace, zetaTransposedInPlace } from '../transforms/zeta.ts';
import { noteEffects, noteFunctional, penalisedEffects, type SplitBounds } from './split-bounds.ts';
import { clamp, type SplitState } from './split-state.ts';
import { boxedRange, usesType } from './split-variant.ts';

/** How often the residual is looked at, and how much of its square may be left then: else the guess is not worth the work. */
const lookEvery = 50;
const enoughLeft = 0.1;
const stepLimit = 600;

/** Which subsets T hold with equality, and which effects, AND then OR, take part: 1, or 0. */
interface Guess {
  rows: Float64Array;
  effects: Float64Array;
}

/**
 * Guesses the vertex that the steps approach: effects that the threshold has cut are 0, and a residual that presses on its box
 * stays at κ. If the guess is right, both sides of the optimum solve linear equations, by conjugate gradients from where they
 * stand; they are exact to rounding long before the steps are. If it is wrong, a bound no better than others comes out.
 * As in the polishing of OSQP (Stellato et al., Math. Prog. Comp. 12, 2020), without a factorisation. Says
 * whether a bound became better.
 */
export function polish(state: SplitState, bounds: SplitBounds): boolean {
  const { problem, delta } = state;
  const { objective, lowerBound } = bounds;
  const size = problem.game.length;
  const thresholded = penalisedEffects(state);
  const effects = new Float64Array(2 * size);
  effects.set(thresholded.and);
  effects.set(thresholded.or, size);
  const signs = effects.map(Math.sign);
  const { first, end } = boxedRange(problem.variant, size);
  const edge = delta.point.map((s, mask) =>
    mask >= first && mask < end ? (Math.abs(s) > problem.kappa ? clamp(s, problem.kappa) : 0) : 0,
  );
  const boxed = (mask: number) => problem.kappa > 0 && mask >= first && mask < end;
  const rows = edge.map((value, mask) => (mask > 0 && (value !== 0 || !boxed(mask)) ? 1 : 0));
  polishFunctional(state, bounds, rows, signs);
  polishEffects(state, bounds, { rows, effects: signs.map(Math.abs) }, effects, edge);
  return bounds.objective < objective || bounds.lowerBound > lowerBound;
}

/** Moves the effects in use until they match where the guess says so. */
function polishEffects(
  state: SplitState,
  bounds: SplitBounds,
  guess: Guess,
  effects: Float64Array,
  edge: Float64Array,
): void {
  const { game } = state.problem;
  const matched = toRows(effects, guess.rows);
  const residual = game.map((value, mask) => guess.rows[mask] * (value - edge[mask]) - matched[mask]);
  const move = leastMove(
    residual,
    (search) => toEffects(search, guess.effects),
    (image) => toRows(image, guess.rows),
  );
  if (!move) return;
  const moved = effects.map((effect, index) => effect + move[index]);
  noteEffects(state, bounds, moved.slice(0, game.length), moved.slice(game.length));
}

/** Moves the functional on the rows of the guess until y is ±1 at the effects in use, and no larger where it was. */
function polishFunctional(
  state: SplitState,
  bounds: SplitBounds,
  rows: Float64Array,
  signs: Float64Array,
): void {
  const { problem, delta, deltaStep } = state;
  const { variant, kappa } = problem;
  const size = rows.length;
  const { first, end } = boxedRange(variant, size);
  const functional = delta.direction.map((g, mask) => {
    const pressed = kappa > 0 && mask >= first && mask < end;
    return rows[mask] * (pressed ? (delta.point[mask] - clamp(delta.point[mask], kappa)) / deltaStep : g);
  });
  const used = signs.map((_, index) =>
    index % size > 0 && usesType(variant, index < size ? 'AND' : 'OR') ? 1 : 0,
  );
  const duals = toEffects(functional, used);
  const bound = duals.map((y, index) => (signs[index] !== 0 || Math.abs(y) > 1 ? used[index] : 0));
  const residual = duals.map((y, index) => bound[index] * ((signs[index] || clamp(y, 1)) - y));
  const move = leastMove(
    residual,
    (search) => toRows(search, rows),
    (image) => toEffects(image, bound),
  );
  if (!move) return;
  noteFunctional(
    state,
    bounds,
    functional.map((g, mask) => g + move[mask]),
  );
}

/** The smallest move x = map(λ) with back(x) = residual, by conjugate gradients; nothing where that goes too slowly. */
function leastMove(
  residual: Float64Array,
  map: (search: Float64Array) => Float64Array,
  back: (image: Float64Array) => Float64Array,
): Float64Array | undefined {
  const search = residual.slice();
  let square = squareOf(residual);
  let looked = square;
  const enough = 1e-24 * square;
  let move: Float64Array | undefined;
  for (let step = 1; step <= stepLimit && square > enough; step++) {
    const image = map(search);
    const length = square / squareOf(image);
    if (!Number.isFinite(length)) return undefined;
    move ??= new Float64Array(image.length);
    for (let i = 0; i < image.length; i++) move[i] += length * image[i];
    const answer = back(image);
    for (let i = 0; i < residual.length; i++) residual[i] -= length * answer[i];
    const next = squareOf(residual);
    for (let i = 0; i < search.length; i++) search[i] = residual[i] + (next / square) * search[i];
    square = next;
    if (step % lookEvery > 0) continue;
    if (square > enoughLeft * looked) return undefined;
    looked = square;
  }
  return move;
}

/** y₁ and y₂ of values on the subsets, where the mask is 1. */
function toEffects(values: Float64Array, mask: Float64Array): Float64Array {
  const size = values.length;
  const effects = new Float64Array(2 * size);
  effects.set(values);
  effects.set(values, size);
  zetaTransposedInPlace(effects.subarray(0, size));
  orZetaInPlace(effects.subarray(size));
  for (let index = 0; index < effects.length; index++) effects[index] *= mask[index];
  return effects;
}

/** Z·p + O·q of AND and OR effects, where the mask is 1. */
function toRows(effects: Float64Array, mask: Float64Array): Float64Array {
  const size = mask.length;
  const ands = zetaInPlace(effects.slice(0, size));
  const ors = orZetaInPlace(effects.slice(size));
  for (let set = 0; set < size; set++) ands[set] = mask[set] * (ands[set] + ors[set]);
  return ands;
}

function squareOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return sum;
}
