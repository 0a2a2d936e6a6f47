/**
 * The published procedure for the sparse split (method §2): momentum SGD over γ and δ with the subgradient of
 * Σ|I_and| + Σ|I_or|, δ clamped to the box after every step. A baseline to measure against, and no part of the engine.
 * Endpoints are pinned as they are in the engine, so that both minimise the same objective.
 */
import { subsetCount } from '@strata/interaction-engine';

const momentum = 0.9;

/** γ and δ in; the objective out, and the subgradients with respect to v_and and v_or written. */
export type Subgradient = (
  vAnd: Float32Array | Float64Array,
  vOr: Float32Array | Float64Array,
  gAnd: Float64Array,
  gOr: Float64Array,
) => number;

export interface PublishedRun {
  /** The lowest objective seen on the way. */
  objective: number;
  /** Steps until the objective first came within 1%, 1e-3 and 1e-6 of the bound that was given; null if it never did. */
  stepsToGap: (number | null)[];
  steps: number;
}

export const gaps = [1e-2, 1e-3, 1e-6] as const;

/** `steps` steps at one learning rate, from zero. */
export function publishedSplit(
  values: Float64Array,
  kappa: number,
  request: { rate: number; steps: number; lowerBound: number; subgradient: Subgradient },
): PublishedRun {
  const size = values.length;
  const arrays = Array.from({ length: 6 }, () => new Float64Array(size));
  const [vAnd, vOr, gAnd, gOr, gamma, delta] = arrays;
  const [gammaSpeed, deltaSpeed] = [new Float64Array(size), new Float64Array(size)];
  const run: PublishedRun = { objective: Infinity, stepsToGap: gaps.map(() => null), steps: request.steps };
  for (let step = 0; step < request.steps; step++) {
    for (let mask = 1; mask < size; mask++) {
      const half = 0.5 * (values[mask] - values[0] - delta[mask]);
      vAnd[mask] = half + gamma[mask];
      vOr[mask] = half - gamma[mask];
    }
    note(run, step, request.subgradient(vAnd, vOr, gAnd, gOr), request.lowerBound);
    for (let mask = 1; mask < size; mask++) {
      gammaSpeed[mask] = momentum * gammaSpeed[mask] + gAnd[mask] - gOr[mask];
      gamma[mask] -= request.rate * gammaSpeed[mask];
    }
    for (let mask = 1; mask < size - 1; mask++) {
      deltaSpeed[mask] = momentum * deltaSpeed[mask] - 0.5 * (gAnd[mask] + gOr[mask]);
      delta[mask] = Math.min(kappa, Math.max(-kappa, delta[mask] - request.rate * deltaSpeed[mask]));
    }
  }
  return run;
}

function note(run: PublishedRun, step: number, objective: number, lowerBound: number): void {
  run.objective = Math.min(run.objective, objective);
  gaps.forEach((gap, index) => {
    if (run.stepsToGap[index] === null && lowerBound >= (1 - gap) * objective)
      run.stepsToGap[index] = step + 1;
  });
}

/**
 * With dense 2ⁿ×2ⁿ matrices in float32, as published. A row's effect, its sign and its share of the subgradient need that row
 * alone, so one pass over each matrix a step does both products; four rows at a time share the loads.
 */
export function denseSubgradient(playerCount: number): Subgradient {
  const size = subsetCount(playerCount);
  const [and, or] = [new Float32Array(size * size), new Float32Array(size * size)];
  for (let set = 1; set < size; set++) {
    for (let part = set; ; part = (part - 1) & set) {
      const sign = signOf(set ^ part);
      and[set * size + part] = sign;
      or[set * size + (part ^ (size - 1))] = -sign;
      if (part === 0) break;
    }
  }
  return (vAnd, vOr, gAnd, gOr) => throughRows(and, vAnd, gAnd) + throughRows(or, vOr, gOr);
}

function signOf(mask: number): number {
  let sign = 1;
  for (let rest = mask; rest !== 0; rest &= rest - 1) sign = -sign;
  return sign;
}

/** ‖A·v‖₁, and gradient ← Aᵀ·sign(A·v). */
function throughRows(
  matrix: Float32Array,
  values: Float32Array | Float64Array,
  gradient: Float64Array,
): number {
  const size = values.length;
  gradient.fill(0);
  let objective = 0;
  for (let row = 0; row < size; row += 4) {
    const [r0, r1, r2, r3] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size];
    let [e0, e1, e2, e3] = [0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const value = values[i];
      e0 += matrix[r0 + i] * value;
      e1 += matrix[r1 + i] * value;
      e2 += matrix[r2 + i] * value;
      e3 += matrix[r3 + i] * value;
    }
    objective += Math.abs(e0) + Math.abs(e1) + Math.abs(e2) + Math.abs(e3);
    const [s0, s1, s2, s3] = [Math.sign(e0), Math.sign(e1), Math.sign(e2), Math.sign(e3)];
    for (let i = 0; i < size; i++) {
      gradient[i] += s0 * matrix[r0 + i] + s1 * matrix[r1 + i] + s2 * matrix[r2 + i] + s3 * matrix[r3 + i];
    }
  }
  return objective;
}

/** The same with transforms in place, O(n·2ⁿ), one player a pass: the plain loop that anyone would write. */
export function inPlaceSubgradient(): Subgradient {
  return (vAnd, vOr, gAnd, gOr) => {
    gAnd.set(vAnd);
    gOr.set(vOr);
    const and = moebiusSigns(gAnd);
    gOr.reverse();
    const or = moebiusSigns(gOr);
    gOr.reverse();
    return and + or;
  };
}

/** ‖M·v‖₁ without ∅, and values ← Mᵀ·sign(M·v). Both minus signs of the OR transform cancel. */
function moebiusSigns(values: Float64Array): number {
  const size = values.length;
  naiveMoebius(values);
  values[0] = 0;
  let objective = 0;
  for (let mask = 1; mask < size; mask++) {
    objective += Math.abs(values[mask]);
    values[mask] = Math.sign(values[mask]);
  }
  for (let half = 1; half < size; half *= 2) {
    for (let start = 0; start < size; start += 2 * half) {
      for (let low = start; low < start + half; low++) values[low] -= values[low + half];
    }
  }
  return objective;
}

/** The Möbius transform as everybody writes it. */
export function naiveMoebius(values: Float64Array): void {
  for (let half = 1; half < values.length; half *= 2) {
    for (let start = half; start < values.length; start += 2 * half) {
      for (let high = start; high < start + half; high++) values[high] -= values[high - half];
    }
  }
}
