import { dualInto, matchInto, type SplitState, solveGram, type Variable } from './split-state.ts';
import { boxedRange } from './split-variant.ts';

interface Range {
  first: number;
  end: number;
}

/** Over-relaxation: 1 is Douglas–Rachford, 2 Peaceman–Rachford. */
const relaxation = 1.9;

// 2·max(−b, min(b, s)) = |s + b| − |s − b|: no branch, for which side s falls on cannot be predicted, and these loops are hot.

/**
 * One step of Douglas–Rachford splitting (ADMM): every point is reflected at its feasible copy, the reflections are projected
 * on the matching equations, and the points move along the difference. The projection needs (Z·Zᵀ + O·Oᵀ + θ·1)⁻¹, which
 * the isotypic transform makes small blocks, so it is exact and costs O(n·2ⁿ), box included.
 */
export function takeStep(state: SplitState): void {
  const { problem, andStep, orStep, effectStep, deltaStep, slope, and, or, delta, inverse } = state;
  const { game, kappa, variant } = problem;
  const size = game.length;
  const free = variant.endpoints === 'FREE';
  const box = boxedRange(variant, size);
  reflect(and, andStep, slope, size);
  reflect(or, orStep, slope, size);
  // The constant carries no penalty: its own copy is the point itself.
  and.direction[0] = free ? and.point[0] : 0;
  const missing = delta.direction;
  matchInto(missing, game, and.direction, or.direction);
  if (deltaStep > 0) subtractReflectedBox(missing, delta.point, kappa, box);
  solveGram(state, inverse, missing);
  dualInto(missing, and.direction, or.direction);
  movePenalised(and, andStep, slope, size);
  movePenalised(or, orStep, slope, size);
  if (free) and.point[0] += relaxation * effectStep * and.direction[0];
  if (deltaStep > 0) moveBoxed(delta, deltaStep, kappa, box);
}

function reflect({ point, direction }: Variable, step: number, slope: number, size: number): void {
  for (let mask = 0; mask < size; mask++) {
    const s = point[mask];
    const cut = slope * s;
    direction[mask] = s - (Math.abs(cut + step) - Math.abs(cut - step));
  }
}

function subtractReflectedBox(
  missing: Float64Array,
  point: Float64Array,
  kappa: number,
  { first, end }: Range,
): void {
  for (let mask = first; mask < end; mask++) {
    const s = point[mask];
    missing[mask] += s - (Math.abs(s + kappa) - Math.abs(s - kappa));
  }
}

function movePenalised({ point, direction }: Variable, step: number, slope: number, size: number): void {
  for (let mask = 1; mask < size; mask++) {
    const s = point[mask];
    const cut = slope * s;
    const clamped = 0.5 * (Math.abs(cut + step) - Math.abs(cut - step));
    point[mask] = s + relaxation * (step * direction[mask] - clamped);
  }
}

function moveBoxed({ point, direction }: Variable, step: number, kappa: number, { first, end }: Range): void {
  for (let mask = first; mask < end; mask++) {
    const s = point[mask];
    const clamped = 0.5 * (Math.abs(s + kappa) - Math.abs(s - kappa));
    point[mask] = s + relaxation * (step * direction[mask] + clamped - s);
  }
}
