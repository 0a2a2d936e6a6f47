import { playerCountOf } from '../game.ts';
import { orderOf } from '../sets/order.ts';
import { kroneckerPowerInPlace } from '../transforms/kronecker.ts';
import { moebiusInPlace } from '../transforms/moebius.ts';
import { orZeta } from '../transforms/or-transform.ts';
import { zetaTransposedInPlace } from '../transforms/zeta.ts';
import type { Effects } from './and-or.ts';

/**
 * The Harsanyi dividends of the game that AND and OR effects make together, v − δ: m(S) = I_and(S) + those of the OR part.
 * All indices below are views of them, the same for any γ. Length 2ⁿ, 0 at ∅.
 *
 * @example dividendsOf({ and: Float64Array.of(0, 0, 0, 0), or: Float64Array.of(0, 0, 0, 1) }) // [0, 1, 1, -1]
 */
export function dividendsOf({ and, or }: Effects): Float64Array {
  playerCountOf(and);
  const dividends = moebiusInPlace(orZeta(or));
  for (let mask = 1; mask < and.length; mask++) dividends[mask] += and[mask];
  return dividends;
}

/**
 * The Shapley interaction index: φ(S) = Σ_{T⊇S} m(T) / (|T| − |S| + 1). At single players it is the Shapley value.
 *
 * Source: Grabisch and Roubens (1999). Length 2ⁿ, units of the game's values, 0 at ∅.
 * @example shapleyInteractions({ and: Float64Array.of(0, 0, 0, 2), or: new Float64Array(4) }) // [0, 1, 1, 2]
 */
export function shapleyInteractions(effects: Effects): Float64Array {
  const dividends = dividendsOf(effects);
  const index = new Float64Array(dividends.length);
  for (let order = 1; order <= Math.log2(dividends.length); order++) {
    const above = zetaTransposedInPlace(dividends.map((m, mask) => (orderOf(mask) === order ? m : 0)));
    for (let mask = 1; mask < index.length; mask++) {
      if (orderOf(mask) <= order) index[mask] += above[mask] / (order - orderOf(mask) + 1);
    }
  }
  return index;
}

/**
 * The Banzhaf interaction index: β(S) = Σ_{T⊇S} m(T) / 2^{|T|−|S|}, the mean over all T ⊆ N∖S of what S adds as a whole.
 *
 * Source: Grabisch and Roubens (1999). Length 2ⁿ, units of the game's values, 0 at ∅.
 * @example banzhafInteractions({ and: Float64Array.of(0, 0, 0, 2), or: new Float64Array(4) }) // [0, 1, 1, 2]
 */
export function banzhafInteractions(effects: Effects): Float64Array {
  const index = kroneckerPowerInPlace([1, 0.5, 0, 1], dividendsOf(effects));
  index[0] = 0;
  return index;
}
