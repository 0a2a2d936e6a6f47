import { checkedPlayerCount, shiftedValues } from '../game.ts';
import { moebiusTransposedInPlace } from '../transforms/moebius.ts';
import { closeFunctionals, dualsOf, type PairFunctional } from './joint-bounds.ts';
import { largestGauge } from './joint-penalty.ts';

/** The bounds and the weight of a joint split: all that its certificate depends on beside the games. */
export interface JointTerms {
  /** The bound on |δⁱ_T| of each network, in units of its values; 0 matches every value exactly. */
  kappas: readonly number[];
  /** The bound on |γⁱ_T − γ̄_T| of each network, in units of its values; 0 makes γ common to all. */
  gammaBounds: readonly number[];
  /** The weight of Σ_i |Iⁱ| beside that of max_i |Iⁱ|; 0.1 unless said otherwise. */
  alpha?: number;
}

export const standardAlpha = 0.1;

/**
 * A lower bound on the objective of every joint split of these games, from stored duals alone.
 *
 * Functionals gⁱ (for matching) and hⁱ (for γ) on the subsets T ≠ ∅ bound the objective by
 *
 *     Σ_i [Σ_T gⁱ_T·vⁱ_T − κ_i·Σ_{T≠∅,N} |gⁱ_T| − bound_i·Σ_T |hⁱ_T|]
 *
 * provided that Σ_i hⁱ = 0, and that each row of y₁ⁱ(S) = Σ_{T⊇S} (gⁱ + ½hⁱ)_T, and of y₂ⁱ(S) = Σ_{T∩S≠∅} (gⁱ − ½hⁱ)_T, has
 * Σ_i max(0, |yⁱ(S)| − α) ≤ 1 − α: the dual ball of (1−α)·max + α·Σ. Nothing is taken on trust: g and h are read from the
 * stored y₁ and y₂, the mean of h over networks is taken off, the rows are recomputed, and all is scaled until they fit.
 * Any duals therefore give a true bound, a weak one (0 at worst) where they say nothing.
 *
 * Source: the Lagrange dual of arXiv 2401.16318, equation 8.
 * @param duals for each network y₁ then y₂, 2·2ⁿ numbers, as `sparsifyTogether` returns them.
 * @throws RangeError when a game, a bound, α or a dual is not what it should be.
 * @example jointLowerBoundOf([v, v], { kappas: [0, 0], gammaBounds: [0, 0] }, duals) // 3.3 for v = [0, 3] and duals of [0, 0.55, 0, 0.55]
 */
export function jointLowerBoundOf(
  games: readonly Float64Array[],
  terms: JointTerms,
  duals: readonly Float64Array[],
): number {
  const { kappas, gammaBounds, alpha } = checkedTerms(games, terms);
  checkDuals(games, duals);
  const functionals = duals.map(functionalOf);
  closeFunctionals(functionals);
  const shifted = games.map(shiftedValues);
  return boundOf(shifted, { kappas, gammaBounds, alpha }, functionals);
}

/** g = ½(u + w) and h = u − w, where y₁ = Zᵀu and y₂ = Oᵀw. */
function functionalOf(dual: Float64Array): PairFunctional {
  const size = dual.length / 2;
  const u = moebiusTransposedInPlace(dual.slice(0, size));
  const w = dual.slice(size);
  w[0] = 0;
  moebiusTransposedInPlace(w).reverse();
  return {
    match: u.map((value, mask) => 0.5 * (value - w[mask])),
    gamma: u.map((value, mask) => value + w[mask]),
  };
}

/**
 * What rounding may have added is taken off. The sums Σ_i hⁱ are 0 but for rounding too, which the free γ̄ multiplies: a split
 * that costs no more than the bound has |γ̄| ≤ ½·bound + bound_i, for Σ_S |I(S)| of one network is no more than the objective.
 */
function boundOf(
  shifted: readonly Float64Array[],
  { kappas, gammaBounds, alpha }: Required<JointTerms>,
  functionals: readonly PairFunctional[],
): number {
  const whole = shifted[0].length - 1;
  let gain = 0;
  let size = 0;
  let mass = 0;
  let gammaMass = 0;
  functionals.forEach(({ match, gamma }, index) => {
    for (let mask = 1; mask <= whole; mask++) {
      const [g, h] = [Math.abs(match[mask]), Math.abs(gamma[mask])];
      const slack = (mask < whole ? kappas[index] * g : 0) + gammaBounds[index] * h;
      gain += match[mask] * shifted[index][mask] - slack;
      size += Math.abs(match[mask] * shifted[index][mask]) + slack;
      mass += g + 0.5 * h;
      gammaMass += h;
    }
  });
  const reach = 0.5 * Math.max(0, gain) + Math.max(...gammaBounds);
  const count = shifted.length;
  const rounding = Number.EPSILON * count * (whole * size + 2 * gammaMass * reach);
  const blur = Number.EPSILON * (Math.log2(whole + 1) + 4) * mass;
  const { ands, ors } = dualsOf(functionals);
  const violation = Math.max(1, largestGauge(ands, alpha) + blur, largestGauge(ors, alpha) + blur);
  return Math.max(0, (gain - rounding) / violation);
}

/** @throws RangeError when games differ in players, or a bound or α is out of its range. */
export function checkedTerms(games: readonly Float64Array[], terms: JointTerms): Required<JointTerms> {
  const { kappas, gammaBounds, alpha = standardAlpha } = terms;
  if (games.length === 0)
    throw new RangeError('A joint split takes the games of one network or more, but none was given.');
  const playerCount = checkedPlayerCount(games[0]);
  for (const game of games) {
    const other = checkedPlayerCount(game);
    if (other === playerCount) continue;
    throw new RangeError(
      `The games of a joint split have the same players, but one has ${playerCount} and another ${other}.`,
    );
  }
  checkBounds('κ', kappas, games.length);
  checkBounds('The bound on γ', gammaBounds, games.length);
  if (!(alpha >= 0 && alpha <= 1)) throw new RangeError(`α lies between 0 and 1, but ${alpha} was given.`);
  return { kappas, gammaBounds, alpha };
}

function checkBounds(name: string, bounds: readonly number[], count: number): void {
  if (bounds.length !== count) {
    throw new RangeError(`${name} is given for each of the ${count} games, but ${bounds.length} were given.`);
  }
  const wrong = bounds.find((bound) => !(bound >= 0 && Number.isFinite(bound)));
  if (wrong !== undefined)
    throw new RangeError(`${name} is a finite number of zero or more, but ${wrong} was given.`);
}

function checkDuals(games: readonly Float64Array[], duals: readonly Float64Array[]): void {
  if (duals.length !== games.length) {
    throw new RangeError(`${games.length} games have as many duals, but ${duals.length} were given.`);
  }
  for (const dual of duals) {
    if (dual.length !== 2 * games[0].length) {
      throw new RangeError(
        `A dual of ${games[0].length} values has ${2 * games[0].length} entries, but one has ${dual.length}.`,
      );
    }
    const bad = dual.findIndex((entry) => !Number.isFinite(entry));
    if (bad >= 0)
      throw new RangeError(`The entries of a dual are finite, but the one at index ${bad} is ${dual[bad]}.`);
  }
}
