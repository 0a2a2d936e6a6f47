import type { Effects, SparseInteraction } from '../interactions/and-or.ts';
import { type TrackedType, trackedTypes } from '../layers/track.ts';
import { orderOf } from '../sets/order.ts';

/** One sample: the salient interactions of its clean input, and their effects under each draw of noise, in that order. */
export interface NoisySample {
  interactions: readonly SparseInteraction[];
  draws: readonly Float64Array[];
}

/** How stable interactions of one type and order (0: all orders) are; both are without units. */
export interface StabilityRow {
  type: TrackedType;
  order: number;
  stability: number | null;
  /** 1 / stability; null where that is null or 0. */
  instability: number | null;
  interactionCount: number;
  /** Interactions whose effect is the same in every draw: no ratio, left out. */
  zeroDeviations: number;
  sampleCount: number;
  /** Samples without any interaction that has a ratio. */
  leftOut: number;
}

/**
 * Effects of the listed interactions in another split of the same players, such as that of one noise draw.
 *
 * @throws RangeError when a listed mask is none of that split.
 * @example effectsAt([{ type: 'OR', mask: 1, effect: 3 }], { and: Float64Array.of(0, 1), or: Float64Array.of(0, 2) }) // [2]
 */
export function effectsAt(interactions: readonly SparseInteraction[], { and, or }: Effects): Float64Array {
  return Float64Array.from(interactions, ({ type, mask }) => {
    if (Number.isInteger(mask) && mask >= 1 && mask < and.length) return (type === 'AND' ? and : or)[mask];
    throw new RangeError(`A mask lies in 1…${and.length - 1} here, but ${mask} was given.`);
  });
}

/**
 * Relative stability of order m under input noise ε: E_x E_{|S|=m} |E_ε I(S|x+ε)| / Std_ε I(S|x+ε), a mean over the S of a sample and
 * then over samples; Std divides by draws − 1. Always 3·(n + 1) rows: AND, OR, BOTH, each with orders 0…n.
 *
 * Source: arXiv 2409.08712 (its inverse is the instability).
 * @throws RangeError when there is no sample, fewer than two draws, or a draw of another length than the interactions.
 * @example stabilityByOrder([{ interactions: [{ type: 'AND', mask: 1, effect: 2 }], draws: [Float64Array.of(1), Float64Array.of(3)] }], 1)[0].stability // 1.414…
 */
export function stabilityByOrder(samples: readonly NoisySample[], playerCount: number): StabilityRow[] {
  if (samples.length === 0) throw new RangeError('Stability is averaged over samples, but none was given.');
  const ratios = samples.map((sample) => ratiosOf(sample, playerCount));
  return trackedTypes.flatMap((type) =>
    Array.from({ length: playerCount + 1 }, (_, order) => stabilityRow(type, order, samples, ratios)),
  );
}

/**
 * One figure for all orders: Σ_m strength[m]·value[m] / Σ_m strength[m] over the orders 1…n that have a value; entry 0 is not read.
 * For the IoU or the instability of a layer. Null where no strength has a value.
 *
 * Source: arXiv 2409.08712; leaving out orders without a value is a choice of this project.
 * @throws RangeError when the two differ in length.
 * @example weightedByStrength([null, 0.5, null, 1], Float64Array.of(0, 3, 5, 1)) // 0.625
 */
export function weightedByStrength(
  values: readonly (number | null)[],
  strengths: Float64Array,
): number | null {
  if (values.length !== strengths.length) {
    throw new RangeError(
      `Each of the ${strengths.length} strengths weighs a value, but ${values.length} came.`,
    );
  }
  let [weighted, total] = [0, 0];
  values.forEach((value, order) => {
    if (order === 0 || value === null) return;
    weighted += strengths[order] * value;
    total += strengths[order];
  });
  return total === 0 ? null : weighted / total;
}

function stabilityRow(
  type: TrackedType,
  order: number,
  samples: readonly NoisySample[],
  ratios: readonly (readonly (number | null)[])[],
): StabilityRow {
  const chosen = samples.map(({ interactions }, index) =>
    ratios[index].filter((_, i) => {
      const right = order === 0 || orderOf(interactions[i].mask) === order;
      return right && (type === 'BOTH' || interactions[i].type === type);
    }),
  );
  const known = chosen.map((list) => list.filter((ratio) => ratio !== null));
  const means = known.filter(({ length }) => length > 0).map(mean);
  const stability = means.length === 0 ? null : mean(means);
  const interactionCount = known.flat().length;
  const zeroDeviations = chosen.flat().length - interactionCount;
  const [sampleCount, leftOut] = [means.length, samples.length - means.length];
  const instability = stability === null || stability === 0 ? null : 1 / stability;
  return { type, order, stability, instability, interactionCount, zeroDeviations, sampleCount, leftOut };
}

/** |mean| / deviation of each interaction, null where it does not vary; taken about the first draw, so equal draws give 0. */
function ratiosOf({ interactions, draws }: NoisySample, playerCount: number): (number | null)[] {
  checkSample(interactions, draws, playerCount);
  return interactions.map((_, i) => {
    const first = draws[0][i];
    const moves = draws.map((draw) => draw[i] - first);
    const moved = mean(moves);
    const squares = moves.reduce((sum, move) => sum + (move - moved) ** 2, 0);
    return squares === 0 ? null : Math.abs(first + moved) / Math.sqrt(squares / (draws.length - 1));
  });
}

function checkSample(
  interactions: readonly SparseInteraction[],
  draws: readonly Float64Array[],
  playerCount: number,
): void {
  if (draws.length < 2)
    throw new RangeError(`A deviation needs two draws or more, but ${draws.length} came.`);
  const odd = draws.find(({ length }) => length !== interactions.length);
  if (odd)
    throw new RangeError(
      `A draw has ${interactions.length} effects like its sample, but one has ${odd.length}.`,
    );
  const wrong = interactions.find(({ mask }) => !(mask >= 1 && mask < 2 ** playerCount));
  if (wrong)
    throw new RangeError(`A mask of ${playerCount} players can not be ${wrong.mask}, but it was given.`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
