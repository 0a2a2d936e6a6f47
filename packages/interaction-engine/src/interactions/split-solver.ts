import type { Effects } from './and-or.ts';
import { polish } from './polish.ts';
import { restoreMatching } from './restore-matching.ts';
import { balanceSteps, firstLandmark, type Landmark } from './split-balance.ts';
import {
  boxFunctional,
  noBounds,
  noteEffects,
  noteFunctional,
  penalisedEffects,
  type SplitBounds,
} from './split-bounds.ts';
import { penalised, type SplitProblem, type SplitState, startingState } from './split-state.ts';
import { takeStep } from './split-step.ts';

export interface SplitSolution extends SplitBounds {
  iterations: number;
}

/** Sums over the steps of an epoch; means of oscillating iterates are far better candidates than the last of them. */
interface Epoch extends Effects {
  steps: number;
  functional: Float64Array;
}

const checkEvery = 20;
const restoreEvery = 100;
const firstEpoch = 40;
const epochGrowth = 1.5;
const polishedGap = 0.01;
const firstPolish = 250;
/** A guess that bettered a bound is soon made again, one that did not later. */
const soonAgain = 1.2;
const laterAgain = 1.3;

/** Steps until the gap is closed to the tolerance; epochs grow by half, and each ends with new step lengths. */
export function solveSplit(problem: SplitProblem, tolerance: number, iterationLimit: number): SplitSolution {
  const state = startingState(problem);
  const bounds = noBounds(problem.game.length);
  const landmark: Landmark = firstLandmark(problem.game.length);
  let epoch = emptyEpoch(problem.game.length);
  let epochEnd = firstEpoch;
  let polishAt = firstPolish;
  for (let iterations = 1; ; iterations++) {
    takeStep(state);
    addToEpoch(epoch, state);
    const last = iterations === iterationLimit;
    if (iterations % checkEvery === 0 || last)
      noteCandidates(state, bounds, epoch, iterations % restoreEvery === 0);
    if (last || bounds.lowerBound >= (1 - tolerance) * bounds.objective) return { ...bounds, iterations };
    if (iterations >= polishAt && mayPolish(problem, bounds))
      polishAt = Math.ceil(iterations * (polish(state, bounds) ? soonAgain : laterAgain));
    if (iterations < epochEnd) continue;
    balanceSteps(state, landmark);
    epoch = emptyEpoch(problem.game.length);
    epochEnd = Math.ceil(epochGrowth * iterations);
  }
}

/** A vertex can be guessed once the gap is small; Huber's optimum is none, and the constant of free endpoints is left out. */
function mayPolish({ width, variant }: SplitProblem, { objective, lowerBound }: SplitBounds): boolean {
  return width === 0 && variant.endpoints === 'PINNED' && lowerBound >= (1 - polishedGap) * objective;
}

function emptyEpoch(size: number): Epoch {
  return {
    steps: 0,
    functional: new Float64Array(size),
    and: new Float64Array(size),
    or: new Float64Array(size),
  };
}

function addToEpoch(epoch: Epoch, state: SplitState): void {
  const { and, or, delta } = state;
  epoch.steps++;
  epoch.and[0] += and.point[0];
  for (let mask = 1; mask < epoch.and.length; mask++) {
    epoch.functional[mask] += delta.direction[mask];
    epoch.and[mask] += penalised(and.point[mask], state);
    epoch.or[mask] += penalised(or.point[mask], state);
  }
}

function noteCandidates(state: SplitState, bounds: SplitBounds, epoch: Epoch, restoring: boolean): void {
  const mean = (sums: Float64Array) => sums.map((sum) => sum / epoch.steps);
  const thresholded = penalisedEffects(state);
  noteFunctional(state, bounds, state.delta.direction.slice());
  noteFunctional(state, bounds, mean(epoch.functional));
  noteEffects(state, bounds, thresholded.and, thresholded.or);
  noteEffects(state, bounds, mean(epoch.and), mean(epoch.or));
  if (state.problem.kappa === 0) return;
  noteFunctional(state, bounds, boxFunctional(state));
  if (!restoring) return;
  const restored = restoreMatching(state, thresholded);
  noteEffects(state, bounds, restored.and, restored.or);
}
