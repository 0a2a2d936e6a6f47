import type { SparseInteraction } from '../interactions/and-or.ts';
import type { TrackedType } from '../layers/track.ts';
import { binomial } from '../sets/binomial.ts';
import { orderOf } from '../sets/order.ts';
import { chanceIoU } from './chance.ts';

/** How far the salient sets of two networks agree, for one type and order (0: all orders). */
export interface OverlapRow {
  type: TrackedType;
  order: number;
  intersection: number;
  union: number;
  /** |A ∩ B| / |A ∪ B|; null where the union is empty. */
  iou: number | null;
  /** What random sets of the same sizes would reach; null where the union is empty. */
  chance: number | null;
}

const types: readonly TrackedType[] = ['AND', 'OR', 'BOTH'];

/**
 * The IoU of two lists of salient interactions of one sample, by type and order, beside what chance gives: an interaction
 * counts as the same when its type and its players are; effects do not matter. With BOTH, AND and OR of one S are two
 * candidates. Always 3·(n + 1) rows: AND, OR, BOTH, each with orders 0 to n. OR of order 1 is no candidate: it counts as AND.
 *
 * Source: arXiv 2409.08712 (generalisation of order m); the level of chance is a choice of this project.
 * @example overlapByOrder(a, a, 10)[0].iou // 1
 */
export function overlapByOrder(
  first: readonly SparseInteraction[],
  second: readonly SparseInteraction[],
  playerCount: number,
): OverlapRow[] {
  return types.flatMap((type) =>
    Array.from({ length: playerCount + 1 }, (_, order) => {
      const chosen = (list: readonly SparseInteraction[]) => keysOf(list, type, order);
      return overlapRow(type, order, chosen(first), chosen(second), candidateCount(type, order, playerCount));
    }),
  );
}

function overlapRow(
  type: TrackedType,
  order: number,
  a: Set<string>,
  b: Set<string>,
  candidates: number,
): OverlapRow {
  const intersection = [...a].filter((key) => b.has(key)).length;
  const union = a.size + b.size - intersection;
  const iou = union === 0 ? null : intersection / union;
  return { type, order, intersection, union, iou, chance: chanceIoU(a.size, b.size, candidates) };
}

function keysOf(list: readonly SparseInteraction[], type: TrackedType, order: number): Set<string> {
  const kept = list.filter((one) => {
    return (order === 0 || orderOf(one.mask) === order) && (type === 'BOTH' || typeOf(one) === type);
  });
  return new Set(kept.map((one) => `${typeOf(one)} ${one.mask}`));
}

/** AND and OR of a single player are the same interaction. */
function typeOf({ type, mask }: SparseInteraction): 'AND' | 'OR' {
  return orderOf(mask) === 1 ? 'AND' : type;
}

function candidateCount(type: TrackedType, order: number, playerCount: number): number {
  if (type === 'BOTH')
    return candidateCount('AND', order, playerCount) + candidateCount('OR', order, playerCount);
  const singles = type === 'OR' ? playerCount : 0;
  if (order === 0) return 2 ** playerCount - 1 - singles;
  return order === 1 ? playerCount - singles : binomial(playerCount, order);
}

/** The mean over samples of one row; samples whose union is empty are left out, and counted. */
export interface MeanOverlap {
  type: TrackedType;
  order: number;
  iou: number | null;
  chance: number | null;
  sampleCount: number;
  leftOut: number;
}

/**
 * Generalisation of order m: the mean IoU over samples, and the mean of what chance gives for the same samples.
 *
 * @throws RangeError when there is no sample.
 */
export function averageOverlap(samples: readonly OverlapRow[][]): MeanOverlap[] {
  if (samples.length === 0) throw new RangeError('Overlap is averaged over samples, but none was given.');
  return samples[0].map(({ type, order }, index) => {
    const kept = samples.map((rows) => rows[index]).filter(({ iou }) => iou !== null);
    const mean = (name: 'iou' | 'chance') =>
      kept.length === 0 ? null : kept.reduce((sum, row) => sum + (row[name] ?? 0), 0) / kept.length;
    const leftOut = samples.length - kept.length;
    return { type, order, iou: mean('iou'), chance: mean('chance'), sampleCount: kept.length, leftOut };
  });
}
