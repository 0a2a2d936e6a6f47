import type { Effects } from '../interactions/and-or.ts';
import { matchEffects } from '../interactions/split-bounds.ts';
import type { SplitProblem } from '../interactions/split-state.ts';
import { standardVariant } from '../interactions/split-variant.ts';
import { moebiusInPlace } from '../transforms/moebius.ts';
import { orTransformInPlace, orZetaInPlace, orZetaTransposedInPlace } from '../transforms/or-transform.ts';
import { zetaInPlace, zetaTransposedInPlace } from '../transforms/zeta.ts';
import { jointPenalty, largestGauge } from './joint-penalty.ts';
import type { JointProblem, JointState } from './joint-state.ts';

/** The two functionals of one network: g belongs to matching, h to γ. */
export interface PairFunctional {
  match: Float64Array;
  gamma: Float64Array;
}

/** The best splits and the best functionals seen so far; arrays are one for each network. */
export interface JointBounds {
  /** γⁱ and δⁱ, from which all effects follow. */
  gammas: Float64Array[];
  deltas: Float64Array[];
  objective: number;
  /** Closed, but not yet scaled to feasibility. */
  functionals: PairFunctional[];
  lowerBound: number;
}

export function noJointBounds({ size, networks }: JointState): JointBounds {
  const array = () => new Float64Array(size);
  return {
    gammas: networks.map(array),
    deltas: networks.map(array),
    objective: Infinity,
    functionals: networks.map(() => ({ match: array(), gamma: array() })),
    lowerBound: 0,
  };
}

/** Any functionals give a bound, once the γ-parts sum to 0 and the duals are scaled until no row is larger than 1. */
export function noteFunctionals(
  { problem }: JointState,
  bounds: JointBounds,
  functionals: PairFunctional[],
): void {
  closeFunctionals(functionals);
  const { ands, ors } = dualsOf(functionals);
  const largest = Math.max(largestGauge(ands, problem.alpha), largestGauge(ors, problem.alpha));
  const lowerBound = gainOf(problem, functionals) / largest;
  if (!(lowerBound > bounds.lowerBound)) return;
  Object.assign(bounds, { lowerBound, functionals });
}

/** Takes the mean over networks off every γ-part, which the free γ̄ asks for; both parts are 0 at ∅. */
export function closeFunctionals(functionals: readonly PairFunctional[]): void {
  for (let mask = 0; mask < functionals[0].gamma.length; mask++) {
    let sum = 0;
    for (const { gamma } of functionals) sum += gamma[mask];
    for (const { gamma } of functionals) gamma[mask] -= sum / functionals.length;
  }
  for (const { match, gamma } of functionals) {
    match[0] = 0;
    gamma[0] = 0;
  }
}

/** y₁ = Zᵀ(g + ½h) and y₂ = Oᵀ(g − ½h) of every network. */
export function dualsOf(functionals: readonly PairFunctional[]): {
  ands: Float64Array[];
  ors: Float64Array[];
} {
  return {
    ands: functionals.map(({ match, gamma }) =>
      zetaTransposedInPlace(match.map((g, mask) => g + 0.5 * gamma[mask])),
    ),
    ors: functionals.map(({ match, gamma }) =>
      orZetaTransposedInPlace(match.map((g, mask) => g - 0.5 * gamma[mask])),
    ),
  };
}

/** Σ_i [Σ_T gⁱ·vⁱ − κ_i·Σ_{T≠∅,N} |gⁱ| − bound_i·Σ_T |hⁱ|]. */
function gainOf(
  { games, kappas, gammaBounds }: JointProblem,
  functionals: readonly PairFunctional[],
): number {
  let gain = 0;
  functionals.forEach(({ match, gamma }, index) => {
    const whole = match.length - 1;
    const kappa = kappas[index];
    for (let mask = 1; mask <= whole; mask++) {
      gain += games[index][mask] * match[mask] - gammaBounds[index] * Math.abs(gamma[mask]);
      if (mask < whole) gain -= kappa * Math.abs(match[mask]);
    }
  });
  return gain;
}

/** Effects that need not match the games become splits that do, with every γⁱ in reach of one γ̄. */
export function noteJointEffects(state: JointState, bounds: JointBounds, effects: readonly Effects[]): void {
  const { games, gammaBounds, alpha } = state.problem;
  const scratch = state.scratch[0];
  const matched = effects.map(({ and, or }, index) =>
    matchEffects({ ...state, scratch, problem: networkProblem(state, index) }, and, or),
  );
  const gammas = matched.map(gammaOf);
  if (reachOneGamma(gammas, gammaBounds))
    matched.forEach((split, index) => {
      Object.assign(split, effectsOf(games[index], split.delta, gammas[index]));
    });
  const objective =
    jointPenalty(
      matched.map(({ and }) => and),
      alpha,
    ) +
    jointPenalty(
      matched.map(({ or }) => or),
      alpha,
    );
  if (!(objective < bounds.objective)) return;
  Object.assign(bounds, { objective, gammas, deltas: matched.map(({ delta }) => delta) });
}

/** The single split of one network, for what does not look at the others. */
export function networkProblem({ problem }: JointState, index: number): SplitProblem {
  return { game: problem.games[index], kappa: problem.kappas[index], width: 0, variant: standardVariant };
}

/** γ = ½(Z·p − O·q). */
function gammaOf({ and, or }: Effects): Float64Array {
  const ors = orZetaInPlace(or.slice());
  const ands = and.slice();
  ands[0] = 0;
  zetaInPlace(ands);
  return ands.map((value, mask) => 0.5 * (value - ors[mask]));
}

/** The effects of given δ and γ; v is 0 at ∅. */
export function effectsOf(shifted: Float64Array, delta: Float64Array, gamma: Float64Array): Effects {
  const or = orTransformInPlace(shifted.map((value, mask) => 0.5 * (value - delta[mask]) - gamma[mask]));
  const ors = orZetaInPlace(or.slice());
  const and = moebiusInPlace(shifted.map((value, mask) => value - delta[mask] - ors[mask]));
  and[0] = 0;
  return { and, or };
}

/** Moves every γⁱ to within its bound of one γ̄ wherever there is none, and says whether anything had to move. */
function reachOneGamma(gammas: readonly Float64Array[], gammaBounds: readonly number[]): boolean {
  let moved = false;
  for (let mask = 1; mask < gammas[0].length; mask++) {
    const { low, high } = commonRange(gammas, gammaBounds, mask);
    if (low <= high) continue;
    moved = true;
    const middle = 0.5 * (low + high);
    gammas.forEach((gamma, index) => {
      const bound = gammaBounds[index];
      gamma[mask] = Math.min(middle + bound, Math.max(middle - bound, gamma[mask]));
    });
  }
  return moved;
}

/** Where γ̄ may lie: within its bound of every γⁱ. Empty where low is above high. */
export function commonRange(
  gammas: readonly Float64Array[],
  gammaBounds: readonly number[],
  mask: number,
): { low: number; high: number } {
  let low = -Infinity;
  let high = Infinity;
  for (let i = 0; i < gammas.length; i++) {
    low = Math.max(low, gammas[i][mask] - gammaBounds[i]);
    high = Math.min(high, gammas[i][mask] + gammaBounds[i]);
  }
  return { low, high };
}
