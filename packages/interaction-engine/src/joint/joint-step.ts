import { applyBlocks } from '../interactions/matching-gram.ts';
import { isotypicForward, isotypicInverse } from '../transforms/isotypic.ts';
import { orZetaInPlace, orZetaTransposedInPlace } from '../transforms/or-transform.ts';
import { zetaInPlace, zetaTransposedInPlace } from '../transforms/zeta.ts';
import { applyPairBlocks } from './joint-gram.ts';
import { thresholdTogether } from './joint-penalty.ts';
import type { JointState, JointVariable, NetworkState } from './joint-state.ts';

/** Over-relaxation: 1 is Douglas–Rachford, 2 Peaceman–Rachford. */
const relaxation = 1.9;

/**
 * One step of Douglas–Rachford splitting for all networks. As in `takeStep` of the single split, the projection on the
 * equations is exact: it treats all players alike and all networks alike, so it falls apart into the mean over networks,
 * where the free γ̄ takes up every γ and h is 0, and the differences from it, each in the small blocks of the isotypic basis.
 */
export function takeJointStep(state: JointState): void {
  copyFeasible(state);
  state.networks.forEach((_, index) => {
    missingInto(state, index);
  });
  solveTogether(state);
  for (const network of state.networks) moveNetwork(state, network);
}

/** The feasible copy of every point. */
function copyFeasible({ networks, problem, effectStep, size }: JointState): void {
  for (const type of ['and', 'or'] as const) {
    const points = networks.map((network) => network[type].point);
    const copies = networks.map((network) => network[type].copy);
    thresholdTogether(points, copies, effectStep, problem.alpha);
  }
  networks.forEach(({ delta, gamma }, index) => {
    clampInto(delta, problem.kappas[index], size - 1);
    clampInto(gamma, problem.gammaBounds[index], size);
  });
}

function clampInto({ point, copy }: JointVariable, bound: number, end: number): void {
  for (let mask = 1; mask < end; mask++) {
    const s = point[mask];
    copy[mask] = 0.5 * (Math.abs(s + bound) - Math.abs(s - bound));
  }
}

/** What the reflected points leave of the two equations; it is kept in the directions of the effects. */
function missingInto({ networks, problem, size }: JointState, index: number): void {
  const { and, or, delta, gamma } = networks[index];
  const game = problem.games[index];
  reflect(and);
  reflect(or);
  zetaInPlace(and.direction);
  orZetaInPlace(or.direction);
  for (let mask = 1; mask < size; mask++) {
    const half = 0.5 * (game[mask] - 2 * delta.copy[mask] + delta.point[mask]);
    const reflected = 2 * gamma.copy[mask] - gamma.point[mask];
    and.direction[mask] = half + reflected - and.direction[mask];
    or.direction[mask] = half - reflected - or.direction[mask];
  }
}

function reflect({ point, copy, direction }: JointVariable): void {
  for (let mask = 0; mask < point.length; mask++) direction[mask] = 2 * copy[mask] - point[mask];
}

/** The directions of the effects go in as what is missing, and come out as u and w. */
function solveTogether(state: JointState): void {
  const { networks, plan, scratch } = state;
  const pairs = networks.map(({ and, or }) => [and.direction, or.direction] as const);
  for (const pair of pairs) {
    for (const values of pair) forwardInPlace(state, values);
  }
  const mean = meanOf(state, pairs);
  const [, first, second] = scratch;
  for (const [u, w] of pairs) {
    if (networks.length > 1) applyPairBlocks(plan.blocks, state.pairInverse, [u, w], [first, second]);
    for (let k = 0; k < u.length; k++) {
      u[k] = networks.length > 1 ? first[k] + mean[k] : mean[k];
      w[k] = networks.length > 1 ? second[k] + mean[k] : mean[k];
    }
    for (const values of [u, w]) inverseInPlace(state, values);
    u[0] = 0;
    w[0] = 0;
  }
}

/** Takes the mean over networks off every pair, and returns its g. */
function meanOf(
  { plan, meanInverse, size }: JointState,
  pairs: readonly (readonly [Float64Array, Float64Array])[],
) {
  const sums = [new Float64Array(size), new Float64Array(size)];
  for (const pair of pairs) {
    pair.forEach((values, row) => {
      for (let k = 0; k < size; k++) sums[row][k] += values[k] / pairs.length;
    });
  }
  for (const pair of pairs) {
    pair.forEach((values, row) => {
      for (let k = 0; k < size; k++) values[k] -= sums[row][k];
    });
  }
  const [both, solved] = [sums[0].map((value, k) => value + sums[1][k]), sums[1]];
  applyBlocks(plan.blocks, meanInverse, both, solved);
  return solved;
}

function forwardInPlace({ plan, scratch }: JointState, values: Float64Array): void {
  const result = isotypicForward(plan, values, scratch[0]);
  if (result !== values) values.set(result);
}

function inverseInPlace({ plan, scratch }: JointState, values: Float64Array): void {
  const result = isotypicInverse(plan, values, scratch[0]);
  if (result !== values) values.set(result);
}

function moveNetwork(state: JointState, { and, or, delta, gamma }: NetworkState): void {
  const { size, effectStep, deltaStep, gammaStep } = state;
  for (let mask = 1; mask < size; mask++) {
    const u = and.direction[mask];
    const w = or.direction[mask];
    delta.direction[mask] = 0.5 * (u + w);
    gamma.direction[mask] = w - u;
  }
  zetaTransposedInPlace(and.direction);
  orZetaTransposedInPlace(or.direction);
  move(and, effectStep, size);
  move(or, effectStep, size);
  move(delta, deltaStep, size - 1);
  move(gamma, gammaStep, size);
}

function move({ point, copy, direction }: JointVariable, step: number, end: number): void {
  if (step === 0) return;
  for (let mask = 1; mask < end; mask++)
    point[mask] += relaxation * (step * direction[mask] + copy[mask] - point[mask]);
}
