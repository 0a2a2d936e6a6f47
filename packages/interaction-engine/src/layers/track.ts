import type { InteractionType, SparseInteraction } from '../interactions/and-or.ts';
import { orderOf } from '../sets/order.ts';
import { completenessOf, redundancyOf } from './completeness.ts';

export type TrackedType = InteractionType | 'BOTH';

export const trackedTypes: readonly TrackedType[] = ['AND', 'OR', 'BOTH'];

/** What a layer shares with its reference, for one type and order (0: all orders), in units of the game's values. */
export interface TrackingRow {
  type: TrackedType;
  order: number;
  overlap: number;
  forgotten: number;
  new: number;
  strength: number;
  referenceStrength: number;
  completeness: number | null;
  redundancy: number | null;
}

/**
 * Compares the salient interactions of one sample at a layer, I, with those at its reference, R. For each type and S
 *
 *     shared(S) = sign·min(|I(S)|, |R(S)|) if the signs agree, else 0
 *     overlap = Σ|shared|    forgotten = Σ|I − shared|    new = Σ|R − shared|
 *     completeness = overlap / Σ|R|    redundancy = forgotten / Σ|I|    (null where nothing is divided by)
 *
 * Always 3·(n + 1) rows: AND, OR, BOTH, each with orders 0 (all of them) to n.
 * Source: arXiv 2409.08712, section 3.
 * @throws RangeError when an interaction is listed twice or is none of n players.
 * @example track([{ type: 'AND', mask: 1, effect: 1 }], [{ type: 'AND', mask: 1, effect: 2 }], 1)[0].completeness // 0.5
 */
export function track(
  layer: readonly SparseInteraction[],
  reference: readonly SparseInteraction[],
  playerCount: number,
): TrackingRow[] {
  const rows = trackedTypes.flatMap((type) =>
    Array.from({ length: playerCount + 1 }, (_, order) => emptyRow(type, order)),
  );
  const before = keyed(layer, playerCount);
  const after = keyed(reference, playerCount);
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)) {
    addPair(rows, playerCount, key, before.get(key) ?? 0, after.get(key) ?? 0);
  }
  return rows.map(withRatios);
}

export function emptyRow(type: TrackedType, order: number): TrackingRow {
  const strengths = { overlap: 0, forgotten: 0, new: 0, strength: 0, referenceStrength: 0 };
  return { type, order, ...strengths, completeness: null, redundancy: null };
}

/** The row with its two ratios, from its strengths. */
export function withRatios(row: TrackingRow): TrackingRow {
  return { ...row, completeness: completenessOf(row), redundancy: redundancyOf(row) };
}

/** Effects by 2·mask + type, so that sums run in one order whatever the order of the lists. */
function keyed(interactions: readonly SparseInteraction[], playerCount: number): Map<number, number> {
  const effects = new Map<number, number>();
  for (const { type, mask, effect } of interactions) {
    const key = 2 * mask + (type === 'OR' ? 1 : 0);
    if (!Number.isInteger(mask) || mask < 1 || mask >= 2 ** playerCount) {
      throw new RangeError(
        `A mask of ${playerCount} players lies in 1…${2 ** playerCount - 1}, but ${mask} was given.`,
      );
    }
    if (effects.has(key)) throw new RangeError(`The ${type} interaction of mask ${mask} is listed twice.`);
    effects.set(key, effect);
  }
  return effects;
}

function addPair(
  rows: TrackingRow[],
  playerCount: number,
  key: number,
  effect: number,
  reference: number,
): void {
  const order = orderOf(key >>> 1);
  const shared = sharedEffect(effect, reference);
  for (const kind of [key & 1, 2]) {
    for (const row of [rows[kind * (playerCount + 1)], rows[kind * (playerCount + 1) + order]]) {
      row.overlap += Math.abs(shared);
      row.forgotten += Math.abs(effect - shared);
      row.new += Math.abs(reference - shared);
      row.strength += Math.abs(effect);
      row.referenceStrength += Math.abs(reference);
    }
  }
}

/** sign·min(|a|, |b|) where the signs agree, else 0. @example sharedEffect(-3, -2) // -2 */
export function sharedEffect(a: number, b: number): number {
  if (a * b <= 0 && Math.sign(a) !== Math.sign(b)) return 0;
  return Math.sign(a) * Math.min(Math.abs(a), Math.abs(b));
}
