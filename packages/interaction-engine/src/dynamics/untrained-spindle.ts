import { binomial } from '../sets/binomial.ts';

/**
 * Strengths by order of an untrained network, ∝ C(n,k)·2^{k/2}: independent noise on v gives an interaction of order k a deviation
 * of 2^{k/2}. Entries 0…n; orders 1…n sum to 1, entry 0 is 0.
 *
 * Source: arXiv 2407.19198. @throws RangeError when n is not a whole number from 1.
 * @example untrainedSpindle(10)[6] // 0.2498
 */
export function untrainedSpindle(playerCount: number): Float64Array {
  if (!Number.isInteger(playerCount) || playerCount < 1) {
    throw new RangeError(`A spindle has a whole number of players from 1, but ${playerCount} was given.`);
  }
  const weights = Float64Array.from({ length: playerCount + 1 }, (_, order) =>
    order === 0 ? 0 : binomial(playerCount, order) * 2 ** (order / 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
