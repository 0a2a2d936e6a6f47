import { checkedPlayerCount, shiftedValues } from '../game.ts';
import { moebiusInPlace } from '../transforms/moebius.ts';

/**
 * Harsanyi dividends, the AND-only interactions: I(S) = Σ_{T⊆S} (−1)^{|S|−|T|} v(x_T), with 0 at ∅.
 *
 * Source: Harsanyi (1963); arXiv 2302.13080, equation 1.
 * @throws RangeError when the values are not those of a game.
 * @example harsanyi(Float64Array.of(1, 1, 1, 3)) // [0, 0, 0, 2]
 */
export function harsanyi(values: Float64Array): Float64Array {
  checkedPlayerCount(values);
  return moebiusInPlace(shiftedValues(values));
}
