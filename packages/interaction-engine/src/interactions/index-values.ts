import { playerCountOf } from '../game.ts';
import { orderOf } from '../sets/order.ts';
import type { Effects } from './and-or.ts';
import { banzhafInteractions, shapleyInteractions } from './interaction-indices.ts';
import { shapleyValues } from './shapley.ts';

/** What can be asked of a split beside its interactions; the same whatever the split, but for the δ that it leaves. */
export const indexKinds = ['SHAPLEY_VALUE', 'SHAPLEY_INTERACTION', 'BANZHAF_INTERACTION'] as const;
export type IndexKind = (typeof indexKinds)[number];

export interface IndexValue {
  /** The set of players; bit i is player i. */
  mask: number;
  value: number;
}

/**
 * An index of all sets of one order, by ascending mask, in units of the game's values. A Shapley value is of order 1, and
 * the values of all players sum to v(x) − v(x_∅) where the split's endpoints are pinned.
 *
 * Source: Shapley (1953); Grabisch and Roubens (1999).
 * @throws RangeError when the order is no whole number from 1 to n, or is not 1 for a Shapley value.
 * @example indexValues({ and: Float64Array.of(0, 0, 0, 2), or: new Float64Array(4) }, 'SHAPLEY_VALUE', 1)
 * // [{ mask: 1, value: 1 }, { mask: 2, value: 1 }]
 */
export function indexValues(effects: Effects, kind: IndexKind, order: number): IndexValue[] {
  const playerCount = playerCountOf(effects.and);
  if (!Number.isInteger(order) || order < 1 || order > playerCount) {
    throw new RangeError(
      `The order of an index is a whole number from 1 to ${playerCount}, but ${order} was given.`,
    );
  }
  if (kind === 'SHAPLEY_VALUE') return ofPlayers(effects, playerCount, order);
  const index = kind === 'SHAPLEY_INTERACTION' ? shapleyInteractions(effects) : banzhafInteractions(effects);
  const found: IndexValue[] = [];
  for (let mask = 1; mask < index.length; mask++)
    if (orderOf(mask) === order) found.push({ mask, value: index[mask] });
  return found;
}

function ofPlayers(effects: Effects, playerCount: number, order: number): IndexValue[] {
  if (order !== 1) throw new RangeError(`A Shapley value is of one player, but order ${order} was given.`);
  return Array.from(shapleyValues(effects, playerCount), (value, player) => ({ mask: 1 << player, value }));
}
