import { orderOf } from '../sets/order.ts';
import { denseEffects, type Effects, type SparseInteraction } from './and-or.ts';

/**
 * Shapley values from interactions: φ_i = Σ_{S∋i} (I_and(S) + I_or(S)) / |S|. They are those of v − δ, for any γ.
 *
 * Source: Harsanyi (1963); arXiv 2304.13312. Length n, units of the game's values.
 * @example shapleyValues([{ type: 'AND', mask: 3, effect: 2 }], 2) // [1, 1]
 */
export function shapleyValues(
  source: Effects | readonly SparseInteraction[],
  playerCount: number,
): Float64Array {
  const { and, or } = 'and' in source ? source : denseEffects(source, playerCount);
  const values = new Float64Array(playerCount);
  for (let mask = 1; mask < and.length; mask++) {
    const share = (and[mask] + or[mask]) / orderOf(mask);
    if (share === 0) continue;
    for (let player = 0; player < playerCount; player++) if ((mask >>> player) & 1) values[player] += share;
  }
  return values;
}
