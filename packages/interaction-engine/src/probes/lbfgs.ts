/**
 * Limited-memory BFGS for a smooth convex function.
 *
 * Source: Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5; steps are halved until the Armijo condition
 * holds, and a pair of differences is kept only where its curvature is positive.
 */

/** Writes the gradient at `point` and returns the value there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface LbfgsSettings {
  /** Stops once ‖∇‖₂ is at most this. */
  gradientTolerance: number;
  iterationLimit: number;
}

export interface LbfgsResult {
  point: Float64Array;
  value: number;
  gradientNorm: number;
  evaluations: number;
  converged: boolean;
}

interface Pair {
  step: Float64Array;
  change: Float64Array;
  curvature: number;
}

const memory = 12;
const sufficientDecrease = 1e-4;
const longestSearch = 30;

/** @example minimise(([x], g) => ((g[0] = 2 * x), x * x), Float64Array.of(3), settings).point // [0] */
export function minimise(objective: Objective, start: Float64Array, settings: LbfgsSettings): LbfgsResult {
  let point: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(start.length);
  let value = objective(point, gradient);
  let evaluations = 1;
  const pairs: Pair[] = [];
  for (let iteration = 0; iteration < settings.iterationLimit; iteration++) {
    if (norm(gradient) <= settings.gradientTolerance) break;
    const direction = descentDirection(gradient, pairs);
    const found = search(objective, point, value, gradient, direction, pairs.length === 0);
    evaluations += found.evaluations;
    if (!found.improved) break;
    remember(pairs, point, gradient, found.point, found.gradient);
    ({ point, value, gradient } = found);
  }
  const gradientNorm = norm(gradient);
  return { point, value, gradientNorm, evaluations, converged: gradientNorm <= settings.gradientTolerance };
}

/** −H·∇ by the two-loop recursion. */
function descentDirection(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const weights = new Float64Array(pairs.length);
  for (let i = pairs.length - 1; i >= 0; i--) {
    weights[i] = inner(pairs[i].step, direction) / pairs[i].curvature;
    addScaled(direction, -weights[i], pairs[i].change);
  }
  const last = pairs.at(-1);
  if (last) scaleBy(direction, last.curvature / inner(last.change, last.change));
  for (let i = 0; i < pairs.length; i++) {
    const correction = inner(pairs[i].change, direction) / pairs[i].curvature;
    addScaled(direction, weights[i] - correction, pairs[i].step);
  }
  return direction;
}

function search(
  objective: Objective,
  point: Float64Array,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
  first: boolean,
) {
  const slope = inner(gradient, direction);
  const next = new Float64Array(point.length);
  const nextGradient = new Float64Array(point.length);
  let step = first ? Math.min(1, 1 / norm(gradient)) : 1;
  for (let evaluations = 1; evaluations <= longestSearch; evaluations++, step /= 2) {
    for (let i = 0; i < point.length; i++) next[i] = point[i] + step * direction[i];
    const nextValue = objective(next, nextGradient);
    if (nextValue <= value + sufficientDecrease * step * slope) {
      return { improved: true, point: next, value: nextValue, gradient: nextGradient, evaluations };
    }
  }
  return { improved: false, point, value, gradient, evaluations: longestSearch };
}

function remember(
  pairs: Pair[],
  from: Float64Array,
  fromGradient: Float64Array,
  to: Float64Array,
  toGradient: Float64Array,
) {
  const step = to.map((value, i) => value - from[i]);
  const change = toGradient.map((value, i) => value - fromGradient[i]);
  const curvature = inner(step, change);
  if (!(curvature > 0)) return;
  pairs.push({ step, change, curvature });
  if (pairs.length > memory) pairs.shift();
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(inner(a, a));
}

function addScaled(target: Float64Array, factor: number, source: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] += factor * source[i];
}

function scaleBy(target: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] *= factor;
}
