import { shiftedValues } from '../game.ts';
import { mergeOrderOne, totalStrength } from '../interactions/and-or.ts';
import { type MeasuredSplit, measuredSplit } from '../interactions/measured-split.ts';
import {
  checkStopping,
  innerKappa,
  largestOfAll,
  type StopReason,
  standardIterationLimit,
  standardTolerance,
} from '../interactions/sparsify.ts';
import { commonRange, dualsOf, effectsOf, type PairFunctional } from './joint-bounds.ts';
import { checkedTerms, type JointTerms, jointLowerBoundOf } from './joint-certificate.ts';
import { jointPenalty, largestGauge } from './joint-penalty.ts';
import { solveJointSplit } from './joint-solver.ts';

export interface JointSettings extends JointTerms {
  /** The relative gap (objective − lower bound)/objective at which the solver stops; 1e-3 unless said otherwise. */
  tolerance?: number;
  /** 20,000 steps unless said otherwise. */
  iterationLimit?: number;
}

/** The split of one network among those that were made together; OR interactions of order 1 have moved into AND. */
export interface NetworkSplit extends MeasuredSplit {
  kappa: number;
  gammaBound: number;
  /** γⁱ = ½(v_and − v_or) before that move, within `gammaBound` of the common γ̄; 0 at ∅. */
  gamma: Float64Array;
  /** Σ|I_and| + Σ|I_or| of this network before that move. */
  strength: number;
}

/** The sparse AND–OR splits of several networks, made together, with their certificate. */
export interface JointSplit {
  splits: NetworkSplit[];
  alpha: number;
  /** γ̄. */
  commonGamma: Float64Array;
  /** Σ_S [(1−α)·max_i |Iⁱ(S)| + α·Σ_i |Iⁱ(S)|] over AND and OR, before the move; no joint split has less than `lowerBound`. */
  objective: number;
  lowerBound: number;
  /** (objective − lowerBound)/objective, and 0 where nothing has to be explained. */
  gap: number;
  iterations: number;
  stopReason: StopReason;
  /** For each network y₁ then y₂: what `jointLowerBoundOf` needs to find the bound again. */
  duals: Float64Array[];
}

/**
 * The sparse AND–OR splits of m networks that share their players, extracted together so that what they have in common is
 * preferred (generalizable primitives): the smallest
 *
 *     Σ_S [(1−α)·max_i |Iⁱ(S)| + α·Σ_i |Iⁱ(S)|]   over AND and OR,   γⁱ = γ̄ + γ̂ⁱ, |γ̂ⁱ| ≤ gammaBounds[i], |δⁱ| ≤ kappas[i]
 *
 * to a relative duality gap, with γ and δ 0 at ∅ and δ 0 at N. Each network matches its own game as in `sparsify`. The
 * networks' values should be of one scale. The same input gives the same bytes.
 *
 * Source: arXiv 2401.16318, equations 7 and 8 (α = 0.1, κ_i = 0.02·|v(x) − v(x_∅)|, bound 0.5·mean |v(x) − v(x_∅)|).
 * @throws RangeError when a game or a setting is not what it should be.
 * @example sparsifyTogether([v, v], { kappas: [0, 0], gammaBounds: [1, 1] }).objective // 1.1 times that of sparsify(v, …)
 */
export function sparsifyTogether(games: readonly Float64Array[], settings: JointSettings): JointSplit {
  const terms = checkedTerms(games, settings);
  const { tolerance = standardTolerance, iterationLimit = standardIterationLimit } = settings;
  checkStopping(tolerance, iterationLimit);
  const shifted = games.map(shiftedValues);
  if (shifted.every((game, index) => isSwallowed(game, terms.kappas[index]))) return emptySplit(games, terms);
  const scale = Math.max(...shifted.map(largestOfAll));
  const inner = (bound: number, index: number) =>
    innerKappa(bound / scale, largestOfAll(games[index]) / scale);
  const problem = {
    games: shifted.map((game) => game.map((value) => value / scale)),
    kappas: terms.kappas.map(inner),
    gammaBounds: terms.gammaBounds.map(inner),
    alpha: terms.alpha,
  };
  const { deltas, gammas, functionals, iterations } = solveJointSplit(problem, tolerance, iterationLimit);
  const rescaled = (arrays: readonly Float64Array[]) => arrays.map((array) => array.map((x) => x * scale));
  const duals = feasibleDuals(functionals, terms.alpha);
  const joint = finished(games, shifted, terms, { deltas: rescaled(deltas), gammas: rescaled(gammas) });
  const lowerBound = Math.min(joint.objective, jointLowerBoundOf(games, terms, duals));
  const gap = (joint.objective - lowerBound) / joint.objective;
  return {
    ...joint,
    lowerBound,
    gap,
    iterations,
    stopReason: gap <= tolerance ? 'TOLERANCE' : 'STEP_LIMIT',
    duals,
  };
}

function finished(
  games: readonly Float64Array[],
  shifted: readonly Float64Array[],
  { kappas, gammaBounds, alpha }: Required<JointTerms>,
  { deltas, gammas }: { deltas: readonly Float64Array[]; gammas: readonly Float64Array[] },
) {
  const effects = shifted.map((game, index) => effectsOf(game, deltas[index], gammas[index]));
  const objective =
    jointPenalty(
      effects.map(({ and }) => and),
      alpha,
    ) +
    jointPenalty(
      effects.map(({ or }) => or),
      alpha,
    );
  const splits = games.map((values, index) => ({
    ...measuredSplit(values, deltas[index], mergeOrderOne(effects[index])),
    kappa: kappas[index],
    gammaBound: gammaBounds[index],
    gamma: gammas[index],
    strength: totalStrength(effects[index]),
  }));
  return { splits, alpha, commonGamma: commonGammaOf(gammas, gammaBounds), objective };
}

/** The mean of γ over networks, moved into reach of all of them. */
function commonGammaOf(gammas: readonly Float64Array[], gammaBounds: readonly number[]): Float64Array {
  return gammas[0].map((_, mask) => {
    const mean = gammas.reduce((sum, gamma) => sum + gamma[mask], 0) / gammas.length;
    const { low, high } = commonRange(gammas, gammaBounds, mask);
    return Math.max(low, Math.min(high, mean));
  });
}

/** y₁ and y₂ of the functionals, scaled together so that the largest row is 1. */
function feasibleDuals(functionals: readonly PairFunctional[], alpha: number): Float64Array[] {
  const { ands, ors } = dualsOf(functionals);
  const largest = Math.max(largestGauge(ands, alpha), largestGauge(ors, alpha)) || 1;
  return ands.map((y1, index) => {
    const dual = new Float64Array(2 * y1.length);
    dual.set(y1);
    dual.set(ors[index], y1.length);
    return dual.map((y) => y / largest);
  });
}

function isSwallowed(shifted: Float64Array, kappa: number): boolean {
  return shifted.every((value, mask) => Math.abs(value) <= (mask < shifted.length - 1 ? kappa : 0));
}

/** Where δ can take every game whole, nothing is left to explain. */
function emptySplit(games: readonly Float64Array[], terms: Required<JointTerms>): JointSplit {
  const shifted = games.map(shiftedValues);
  const nothing = () => games.map((game) => new Float64Array(game.length));
  const joint = finished(games, shifted, terms, { deltas: shifted, gammas: nothing() });
  const duals = games.map((game) => new Float64Array(2 * game.length));
  return { ...joint, lowerBound: 0, gap: 0, iterations: 0, stopReason: 'TOLERANCE', duals };
}
