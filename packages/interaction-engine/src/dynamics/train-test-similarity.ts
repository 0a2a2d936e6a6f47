import { playerCountOf } from '../game.ts';
import { denseEffects, type Effects, type SparseInteraction } from '../interactions/and-or.ts';
import { orderOf } from '../sets/order.ts';

export type EffectSign = 'POSITIVE' | 'NEGATIVE' | 'BOTH';

/** How alike two class means are in the effects of one sign and order (0: all orders). */
export interface SimilarityRow {
  sign: EffectSign;
  order: number;
  /** ‖min‖₁ and ‖max‖₁, in units of the game's values. */
  minimum: number;
  maximum: number;
  /** minimum / maximum; null where there is nothing to divide by. */
  similarity: number | null;
}

const signs: readonly EffectSign[] = ['POSITIVE', 'NEGATIVE', 'BOTH'];

/**
 * The mean effect of every S over samples of one class: full arrays of length 2ⁿ; samples may be lists, 0 where not listed.
 *
 * @throws RangeError when there is no sample, or a sample is not of n players.
 * @example meanEffects([[{ type: 'AND', mask: 1, effect: 2 }], []], 1).and // [0, 1]
 */
export function meanEffects(
  samples: readonly (Effects | readonly SparseInteraction[])[],
  playerCount: number,
): Effects {
  if (samples.length === 0) throw new RangeError('A class mean is over samples, but none was given.');
  const mean = denseEffects([], playerCount);
  for (const sample of samples) {
    const { and, or } = 'and' in sample ? sample : denseEffects(sample, playerCount);
    checkLength(and.length, mean.and.length);
    for (let mask = 1; mask < mean.and.length; mask++) {
      mean.and[mask] += and[mask] / samples.length;
      mean.or[mask] += or[mask] / samples.length;
    }
  }
  return mean;
}

/**
 * Generalisation by order, from the mean interactions of one class over training and over test samples: with positive parts
 * max(I, 0) and negative parts max(−I, 0) apart, similarity = ‖min(train, test)‖₁ / ‖max(train, test)‖₁ over AND and OR of all S of the
 * order. BOTH joins the two signs end to end. Always 3·(n + 1) rows: POSITIVE, NEGATIVE, BOTH, each with orders 0…n.
 *
 * Source: arXiv 2407.19198. @throws RangeError when the two are not of equally many players.
 * @example similarityByOrder(mean, mean)[0].similarity // 1
 */
export function similarityByOrder(training: Effects, test: Effects): SimilarityRow[] {
  const n = playerCountOf(training.and);
  checkLength(test.and.length, training.and.length);
  const rows = signs.flatMap((sign) =>
    Array.from({ length: n + 1 }, (_, order) => ({ sign, order, minimum: 0, maximum: 0 })),
  );
  for (const type of ['and', 'or'] as const) {
    for (let mask = 1; mask < training.and.length; mask++) {
      const [a, b] = [training[type][mask], test[type][mask]];
      for (const order of [0, orderOf(mask)]) {
        addPair([rows[order], rows[2 * (n + 1) + order]], Math.max(a, 0), Math.max(b, 0));
        addPair([rows[n + 1 + order], rows[2 * (n + 1) + order]], Math.max(-a, 0), Math.max(-b, 0));
      }
    }
  }
  return rows.map((row) => ({ ...row, similarity: row.maximum === 0 ? null : row.minimum / row.maximum }));
}

function addPair(rows: readonly { minimum: number; maximum: number }[], a: number, b: number): void {
  for (const row of rows) {
    row.minimum += Math.min(a, b);
    row.maximum += Math.max(a, b);
  }
}

/** The mean over classes of one row; classes without a similarity are left out, and counted. */
export interface MeanSimilarity {
  sign: EffectSign;
  order: number;
  similarity: number | null;
  classCount: number;
  leftOut: number;
}

/**
 * The mean similarity over classes, row by row; null where no class has one.
 *
 * @throws RangeError when there is no class.
 * @example averageSimilarity([similarityByOrder(mean, mean)])[0].similarity // 1
 */
export function averageSimilarity(classes: readonly SimilarityRow[][]): MeanSimilarity[] {
  if (classes.length === 0) throw new RangeError('Similarity is averaged over classes, but none was given.');
  return classes[0].map(({ sign, order }, index) => {
    const known = classes.map((rows) => rows[index].similarity).filter((one) => one !== null);
    const similarity = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
    return { sign, order, similarity, classCount: known.length, leftOut: classes.length - known.length };
  });
}

function checkLength(length: number, expected: number): void {
  if (length === expected) return;
  throw new RangeError(`Effects compared have one length, but ${length} was given where ${expected} is due.`);
}
