/**
 * What the solver behind `sparsifyTogether` carries from step to step, on games shifted by v(∅) and scaled together:
 *
 *     minimise Σ_S f(p¹(S) … pᵐ(S)) + f(q¹(S) … qᵐ(S))         f of `joint-penalty.ts`, p = I_and, q = I_or
 *     subject to, for each network i and every T ≠ ∅,
 *         Z·pⁱ + ½δⁱ − γ̂ⁱ − γ̄ = ½vⁱ     (its multiplier is u)
 *         O·qⁱ + ½δⁱ + γ̂ⁱ + γ̄ = ½vⁱ     (its multiplier is w)
 *         |δⁱ| ≤ κ_i, δⁱ_N = 0, |γ̂ⁱ| ≤ bound_i, γ̄ free
 *
 * g = ½(u + w) is the multiplier of matching, h = u − w that of γ, and Σ_i hⁱ = 0 as γ̄ is free.
 */
import { inverseGram, matchingGram } from '../interactions/matching-gram.ts';
import { standardVariant } from '../interactions/split-variant.ts';
import { type IsotypicPlan, isotypicPlan } from '../transforms/isotypic.ts';
import { type PairGram, pairGram, pairInverse } from './joint-gram.ts';

export interface JointProblem {
  games: readonly Float64Array[];
  kappas: readonly number[];
  gammaBounds: readonly number[];
  alpha: number;
}

/** A point s, its feasible copy z, s thresholded or clamped, and a direction; (s − z)/step is its multiplier. */
export interface JointVariable {
  point: Float64Array;
  copy: Float64Array;
  direction: Float64Array;
}

/** The variables of one network. The direction of δ is g, that of γ̂ is −h. */
export interface NetworkState {
  and: JointVariable;
  or: JointVariable;
  delta: JointVariable;
  gamma: JointVariable;
}

export interface JointSteps {
  effectStep: number;
  /** 0 where every κ is 0. */
  deltaStep: number;
  /** 0 where every bound on γ̂ is 0. */
  gammaStep: number;
}

export interface JointState extends JointSteps {
  problem: JointProblem;
  size: number;
  plan: IsotypicPlan;
  gram: Float64Array[];
  pairGram: PairGram;
  /** For the mean over networks, where h is 0, and for what differs from it. */
  meanInverse: Float64Array[];
  pairInverse: Float64Array[];
  /** The inverse of Z·Zᵀ + O·Oᵀ alone. */
  boxless: Float64Array[];
  networks: NetworkState[];
  scratch: Float64Array[];
}

const firstSteps: JointSteps = { effectStep: 0.01, deltaStep: 0.03, gammaStep: 0.03 };

export function startingJointState(problem: JointProblem): JointState {
  const size = problem.games[0].length;
  const plan = isotypicPlan(Math.log2(size));
  const gram = matchingGram(plan, standardVariant);
  const array = () => new Float64Array(size);
  const variable = () => ({ point: array(), copy: array(), direction: array() });
  const state = {
    ...firstSteps,
    problem,
    size,
    plan,
    gram,
    pairGram: pairGram(plan),
    meanInverse: gram,
    pairInverse: gram,
    boxless: inverseGram(plan, standardVariant, gram, 1, 0),
    networks: problem.games.map(() => ({
      ...{ and: variable(), or: variable() },
      ...{ delta: variable(), gamma: variable() },
    })),
    scratch: [array(), array(), array()],
  };
  setJointSteps(state, firstSteps);
  return state;
}

/** Takes new step lengths; what has no box has none. */
export function setJointSteps(state: JointState, { effectStep, deltaStep, gammaStep }: JointSteps): void {
  const { kappas, gammaBounds } = state.problem;
  state.effectStep = effectStep;
  state.deltaStep = kappas.some((kappa) => kappa > 0) ? deltaStep : 0;
  state.gammaStep = gammaBounds.some((bound) => bound > 0) ? gammaStep : 0;
  state.meanInverse = inverseGram(state.plan, standardVariant, state.gram, effectStep, state.deltaStep);
  state.pairInverse = pairInverse(state.plan, state.pairGram, state);
}
