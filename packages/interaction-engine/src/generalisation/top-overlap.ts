import type { Effects } from '../interactions/and-or.ts';
import { type TrackedType, trackedTypes } from '../layers/track.ts';
import { orderOf } from '../sets/order.ts';

/** k as parts of 2ⁿ, as in arXiv 2401.16318: 5%, 10%, … 45%. */
export const topFractions: readonly number[] = Array.from({ length: 9 }, (_, i) => (i + 1) / 20);

/** An effect that is smaller than this part of the largest is taken for 0: it is what rounding leaves. */
const roundingFloor = 1e-9;

/** How much the k strongest interactions of several networks have in common, for one type. */
export interface TopOverlapRow {
  type: TrackedType;
  /** k as a part of 2ⁿ; with BOTH, of the 2·2ⁿ of both types. */
  fraction: number;
  k: number;
  /** Null where there is nothing to compare. */
  overlap: number | null;
  /** What random choices of k among the same candidates would reach. */
  chance: number;
}

/**
 * The overlap of the top k of two networks or more: |top_k(1) ∩ … ∩ top_k(m)|/k, beside (k/C)^(m−1), what chance gives among C
 * candidates: all S ≠ ∅ of a type, less OR of order 1, which counts as AND. For two networks that is k/2ⁿ but for ∅ and these.
 * Where effects tie at the k-th place, zeros above all, each of them is in the top k in part, as if drawn by lot: a sparse
 * split then owes no overlap to an order of masks. Rows: AND, OR, BOTH, each with every fraction.
 *
 * Source: arXiv 2401.16318, section 4 (joint against separate extraction); the lot is a choice of this project.
 * @throws RangeError when there are fewer than two networks, their players differ, or a fraction is not above 0 and at most 1.
 * @example topOverlap([split, split])[0].overlap // 1
 */
export function topOverlap(
  networks: readonly Effects[],
  fractions: readonly number[] = topFractions,
): TopOverlapRow[] {
  if (networks.length < 2) {
    throw new RangeError(`An overlap is of two networks or more, but ${networks.length} came.`);
  }
  return rowsOf(networks, fractions, (tops, k) => {
    const chance = (k / tops[0].length) ** (tops.length - 1);
    return { overlap: sumOf(commonOf(tops)) / k, chance };
  });
}

/**
 * Of what stands in the top k of all of the networks, the part that stands in the top k of one that was held out as well,
 * beside k/C, what chance gives. Null where they have nothing in common. The fewer have much in common, the stronger it is: to
 * compare joint with separate extraction at equal k, take `topOverlap([...networks, heldOut])`, this times the networks' own overlap.
 *
 * Source: arXiv 2401.16318, section 4 (a third network that took no part in the extraction).
 * @throws RangeError as `topOverlap`, but one network is enough.
 */
export function heldOutOverlap(
  networks: readonly Effects[],
  heldOut: Effects,
  fractions: readonly number[] = topFractions,
): TopOverlapRow[] {
  if (networks.length < 1)
    throw new RangeError('A network held out is compared with one or more, but none came.');
  return rowsOf([...networks, heldOut], fractions, (tops, k) => {
    const common = sumOf(commonOf(tops.slice(0, -1)));
    return { overlap: common === 0 ? null : sumOf(commonOf(tops)) / common, chance: k / tops[0].length };
  });
}

/** The mean of rows over samples; a sample without an overlap is left out of that row. */
export function averageTopOverlap(samples: readonly (readonly TopOverlapRow[])[]): TopOverlapRow[] {
  if (samples.length === 0) throw new RangeError('Overlap is averaged over samples, but none was given.');
  return samples[0].map((row, index) => {
    const known = samples.map((rows) => rows[index].overlap).filter((overlap) => overlap !== null);
    const sum = known.reduce((total, overlap) => total + overlap, 0);
    return { ...row, overlap: known.length === 0 ? null : sum / known.length };
  });
}

function rowsOf(
  networks: readonly Effects[],
  fractions: readonly number[],
  compare: (tops: readonly Float64Array[], k: number) => Pick<TopOverlapRow, 'overlap' | 'chance'>,
): TopOverlapRow[] {
  const size = networks[0].and.length;
  const other = networks.find(({ and, or }) => and.length !== size || or.length !== size);
  if (other) {
    throw new RangeError(
      `Networks share their players, but one has ${size} effects and one ${other.or.length}.`,
    );
  }
  const wrong = fractions.find((fraction) => !(fraction > 0 && fraction <= 1));
  if (wrong !== undefined)
    throw new RangeError(`A fraction is above 0 and at most 1, but ${wrong} was given.`);
  return trackedTypes.flatMap((type) => {
    const candidates = networks.map((effects) => candidatesOf(effects, type));
    const ranked = candidates.map((strengths) => strengths.slice().sort().reverse());
    const whole = type === 'BOTH' ? 2 * size : size;
    return fractions.map((fraction) => {
      const k = Math.min(candidates[0].length, Math.max(1, Math.round(fraction * whole)));
      const tops = candidates.map((strengths, index) => topOf(strengths, ranked[index], k));
      return { type, fraction, k, ...compare(tops, k) };
    });
  });
}

/** |I| of every candidate of a type, what rounding leaves set to 0. */
function candidatesOf({ and, or }: Effects, type: TrackedType): Float64Array {
  const strengths: number[] = [];
  if (type !== 'OR') for (let mask = 1; mask < and.length; mask++) strengths.push(Math.abs(and[mask]));
  if (type !== 'AND') {
    for (let mask = 1; mask < or.length; mask++) if (orderOf(mask) > 1) strengths.push(Math.abs(or[mask]));
  }
  const floor = roundingFloor * strengths.reduce((most, strength) => Math.max(most, strength), 0);
  return Float64Array.from(strengths, (strength) => (strength > floor ? strength : 0));
}

/** How far each candidate is in the top k: 1 above the k-th strength, 0 below it, and its share of what is left where it ties. */
function topOf(strengths: Float64Array, ranked: Float64Array, k: number): Float64Array {
  const limit = ranked[k - 1];
  let above = 0;
  let tied = 0;
  for (const strength of strengths) {
    if (strength > limit) above++;
    else if (strength === limit) tied++;
  }
  const share = (k - above) / tied;
  return strengths.map((strength) => (strength > limit ? 1 : strength === limit ? share : 0));
}

function commonOf(tops: readonly Float64Array[]): Float64Array {
  return tops[0].map((_, index) => tops.reduce((product, top) => product * top[index], 1));
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
