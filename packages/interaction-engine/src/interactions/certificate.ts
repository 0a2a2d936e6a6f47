import { checkedPlayerCount, shiftedValues } from '../game.ts';
import { moebiusTransposedInPlace } from '../transforms/moebius.ts';
import { dualOf } from '../transforms/or-transform.ts';
import { bestScale } from './penalty.ts';
import { boxedRange, checkedVariant, type SplitVariant, usesType } from './split-variant.ts';

/**
 * A lower bound on the objective of every AND–OR split of the game with |δ| ≤ κ, from a stored dual alone.
 *
 * A functional g on the subsets T ≠ ∅ bounds the objective by Σ_T g_T·v_T − κ·Σ_{T≠∅,N} |g_T|, provided that
 * y₁(S) = Σ_{T⊇S} g_T and y₂(S) = Σ_{T∩S≠∅} g_T lie within ±1 for every S ≠ ∅. Nothing is taken on trust: g is read from
 * the stored y₁ (g = Mᵀy₁), both conditions are recomputed from g, and a g that breaks them is scaled until it does not.
 * A dual that says nothing therefore gives a weak bound (0 at worst), never a wrong one.
 *
 * A variant changes the conditions: only the y of the types in use are bounded; with free endpoints g_∅ = −Σ_{T≠∅} g_T
 * makes up for the free constant, and κ·|g_T| is due at every T. A Huber penalty of width w costs w/2·Σ_{S≠∅} (y₁² + y₂²) (Fenchel:
 * its conjugate is w·y²/2 on |y| ≤ 1), and g is then also scaled down where that raises the bound.
 *
 * @param dual y₁ then y₂, 2·2ⁿ numbers, as `sparsify` returns it; y₂ follows from y₁ and is not read.
 * @param named what differs from the standard variant; a `Split` itself will do.
 * @throws RangeError when the values are no game, κ is negative, or the dual has another length or a value that is not finite.
 * @example lowerBoundOf(Float64Array.of(0, 3), 0, Float64Array.of(1, 1, 0, 1)) // 3
 */
export function lowerBoundOf(
  values: Float64Array,
  kappa: number,
  dual: Float64Array,
  named: Partial<SplitVariant> = {},
): number {
  checkedPlayerCount(values);
  checkDual(values, kappa, dual);
  const variant = checkedVariant(named);
  const functional = moebiusTransposedInPlace(dual.slice(0, values.length));
  closeFunctional(functional, variant);
  return boundOf(functional, shiftedValues(values), kappa, variant);
}

/** Sets g_∅ to what the variant asks for. */
export function closeFunctional(functional: Float64Array, { endpoints }: SplitVariant): void {
  functional[0] = 0;
  if (endpoints === 'FREE') functional[0] = -functional.reduce((sum, g) => sum + g, 0);
}

/** What rounding may have added to the sums is taken off, so that the bound also holds to the last digit. */
function boundOf(
  functional: Float64Array,
  shifted: Float64Array,
  kappa: number,
  variant: SplitVariant,
): number {
  const { first, end } = boxedRange(variant, shifted.length);
  let gain = 0;
  let size = 0;
  let mass = 0;
  for (let mask = 0; mask < shifted.length; mask++) {
    const match = functional[mask] * shifted[mask];
    const slack = mask >= first && mask < end ? kappa * Math.abs(functional[mask]) : 0;
    gain += match - slack;
    size += Math.abs(match) + slack;
    mass += Math.abs(functional[mask]);
  }
  const rounding = Number.EPSILON * shifted.length * size;
  const blur = Number.EPSILON * (Math.log2(shifted.length) + 2) * mass;
  const dual = dualOf(functional);
  const violation = Math.max(1, largestOf(dual, variant) + blur);
  if (variant.huberWidth === 0) return Math.max(0, (gain - rounding) / violation);
  const curvature = (variant.huberWidth / 2) * squareSumOf(dual, variant, blur);
  const { bound } = bestScale(
    gain - rounding,
    curvature * (1 + Number.EPSILON * 2 * dual.length),
    1 / violation,
  );
  return Math.max(0, bound * (1 - 8 * Number.EPSILON));
}

/** Σ (|y| + blur)² over the types in use, leaving out S = ∅. */
export function squareSumOf(dual: Float64Array, variant: SplitVariant, blur = 0): number {
  const size = dual.length / 2;
  let sum = 0;
  for (let mask = 1; mask < size; mask++) {
    if (usesType(variant, 'AND')) sum += (Math.abs(dual[mask]) + blur) ** 2;
    if (usesType(variant, 'OR')) sum += (Math.abs(dual[mask + size]) + blur) ** 2;
  }
  return sum;
}

/** max |y| over the types in use, leaving out S = ∅, which carries no penalty. */
export function largestOf(dual: Float64Array, variant: SplitVariant): number {
  const size = dual.length / 2;
  let largest = 0;
  for (let mask = 1; mask < size; mask++) {
    if (usesType(variant, 'AND')) largest = Math.max(largest, Math.abs(dual[mask]));
    if (usesType(variant, 'OR')) largest = Math.max(largest, Math.abs(dual[mask + size]));
  }
  return largest;
}

function checkDual(values: Float64Array, kappa: number, dual: Float64Array): void {
  if (!(kappa >= 0 && Number.isFinite(kappa))) {
    throw new RangeError(`κ is a finite number of zero or more, but ${kappa} was given.`);
  }
  if (dual.length !== 2 * values.length) {
    throw new RangeError(
      `A dual of ${values.length} values has ${2 * values.length} entries, but this one has ${dual.length}.`,
    );
  }
  const bad = dual.findIndex((entry) => !Number.isFinite(entry));
  if (bad >= 0)
    throw new RangeError(`The entries of a dual are finite, but the one at index ${bad} is ${dual[bad]}.`);
}
