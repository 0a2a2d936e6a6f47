import type { Effects } from '../interactions/and-or.ts';
import { restoreMatching } from '../interactions/restore-matching.ts';
import { balanceJointSteps, firstJointLandmark } from './joint-balance.ts';
import {
  type JointBounds,
  networkProblem,
  noJointBounds,
  noteFunctionals,
  noteJointEffects,
  type PairFunctional,
} from './joint-bounds.ts';
import { type JointProblem, type JointState, startingJointState } from './joint-state.ts';
import { takeJointStep } from './joint-step.ts';

export interface JointSolution extends JointBounds {
  iterations: number;
}

/** Sums over the steps of an epoch, for each network; see `solveSplit`. */
interface JointEpoch {
  steps: number;
  networks: (Effects & PairFunctional)[];
}

const checkEvery = 20;
const restoreEvery = 100;
const firstEpoch = 40;
const epochGrowth = 1.5;

/** Steps until the gap is closed to the tolerance, with the schedule of the single split. */
export function solveJointSplit(
  problem: JointProblem,
  tolerance: number,
  iterationLimit: number,
): JointSolution {
  const state = startingJointState(problem);
  const bounds = noJointBounds(state);
  const landmark = firstJointLandmark(state);
  let epoch = emptyEpoch(state);
  let epochEnd = firstEpoch;
  for (let iterations = 1; ; iterations++) {
    takeJointStep(state);
    addToEpoch(epoch, state);
    const last = iterations === iterationLimit;
    if (iterations % checkEvery === 0 || last)
      noteCandidates(state, bounds, epoch, iterations % restoreEvery === 0);
    if (last || bounds.lowerBound >= (1 - tolerance) * bounds.objective) return { ...bounds, iterations };
    if (iterations < epochEnd) continue;
    balanceJointSteps(state, landmark);
    epoch = emptyEpoch(state);
    epochEnd = Math.ceil(epochGrowth * iterations);
  }
}

function emptyEpoch({ networks, size }: JointState): JointEpoch {
  const array = () => new Float64Array(size);
  return {
    steps: 0,
    networks: networks.map(() => ({
      ...{ and: array(), or: array() },
      ...{ match: array(), gamma: array() },
    })),
  };
}

function addToEpoch(epoch: JointEpoch, { networks, size }: JointState): void {
  epoch.steps++;
  networks.forEach(({ and, or, delta, gamma }, index) => {
    const sums = epoch.networks[index];
    for (let mask = 1; mask < size; mask++) {
      sums.and[mask] += and.copy[mask];
      sums.or[mask] += or.copy[mask];
      sums.match[mask] += delta.direction[mask];
      sums.gamma[mask] -= gamma.direction[mask];
    }
  });
}

function noteCandidates(state: JointState, bounds: JointBounds, epoch: JointEpoch, restoring: boolean): void {
  const { networks, problem } = state;
  const mean = (sums: Float64Array) => sums.map((sum) => sum / epoch.steps);
  noteFunctionals(state, bounds, boxFunctionals(state));
  for (const zero of [false, true]) {
    const gammaPart = (gamma: Float64Array) => (zero ? new Float64Array(gamma.length) : gamma);
    noteFunctionals(
      state,
      bounds,
      networks.map(({ delta, gamma }) => ({
        match: delta.direction.slice(),
        gamma: gammaPart(gamma.direction.map((value) => -value)),
      })),
    );
    noteFunctionals(
      state,
      bounds,
      epoch.networks.map(({ match, gamma }) => ({ match: mean(match), gamma: gammaPart(mean(gamma)) })),
    );
  }
  const thresholded = networks.map(({ and, or }) => ({ and: and.copy, or: or.copy }));
  noteJointEffects(state, bounds, thresholded);
  noteJointEffects(
    state,
    bounds,
    epoch.networks.map(({ and, or }) => ({ and: mean(and), or: mean(or) })),
  );
  if (!restoring || problem.kappas.every((kappa) => kappa === 0)) return;
  const restored = thresholded.map((effects, index) =>
    restoreMatching({ problem: networkProblem(state, index) }, effects),
  );
  noteJointEffects(state, bounds, restored);
}

/** The multipliers of the boxes are 0 wherever δ or γ̂ is free to move, which the functionals of a step are not. */
function boxFunctionals({ networks, deltaStep, gammaStep, size }: JointState): PairFunctional[] {
  return networks.map(({ delta, gamma }) => ({
    match: delta.direction.map((g, mask) =>
      deltaStep > 0 && mask < size - 1 ? (delta.point[mask] - delta.copy[mask]) / deltaStep : g,
    ),
    gamma: gamma.direction.map((g, mask) =>
      gammaStep > 0 ? (gamma.copy[mask] - gamma.point[mask]) / gammaStep : -g,
    ),
  }));
}
