import { playerCountOf } from '../game.ts';
import { orderOf } from '../sets/order.ts';
import { normalisedStrengths } from './order-distribution.ts';
import { eigenvalueRange, predictedEffects } from './predicted-dynamics.ts';

/** Which subsets count towards a predicted strength: those of w* that are not 0, or all. */
export type CountedSubsets = 'SALIENT' | 'ALL';

/** How the noise of one checkpoint was fitted. */
export interface FittedNoise {
  noiseVariance: number;
  /** Predicted strengths, orders 1…n summing to 1, entry 0 is 0. */
  predicted: Float64Array;
  /** Σ_m (predicted − observed)² over orders 1…n. */
  error: number;
  /** Whether the best σ² lies at an end of the searched range: it is then only a bound. */
  limit: 'LOW' | 'HIGH' | null;
}

/**
 * Predicted strengths by order, entries 0…n: the mean over samples of Σ_{|S|=m} |ŵ_S|, entry 0 set to 0. Each sample is w*,
 * AND and OR effects of the converged network added subset by subset, length 2ⁿ, 0 where nothing is salient.
 *
 * With SALIENT only S with w*_S ≠ 0 count, as observed strengths count salient interactions alone. With ALL, ŵ is
 * spread thinly over C(n,m) subsets of middle order and can not gather on low orders as the published predictions do.
 *
 * Source: arXiv 2407.19198; which subsets count is a choice of this project.
 * @throws RangeError when there is no sample, or σ² is negative or not finite.
 * @example predictedStrengths([Float64Array.of(0, 1)], 1, 'SALIENT') // [0, 0.1923…]
 */
export function predictedStrengths(
  samples: readonly Float64Array[],
  noiseVariance: number,
  counted: CountedSubsets,
): Float64Array {
  if (samples.length === 0) throw new RangeError('Strengths are predicted from samples, but none was given.');
  const strengths = new Float64Array(playerCountOf(samples[0]) + 1);
  for (const effects of samples) {
    predictedEffects(effects, noiseVariance).forEach((effect, mask) => {
      if (mask === 0 || (counted === 'SALIENT' && effects[mask] === 0)) return;
      strengths[orderOf(mask)] += Math.abs(effect) / samples.length;
    });
  }
  return strengths;
}

/**
 * σ² of a checkpoint: the one that minimises Σ_{m=1…n} (predicted[m] − observed[m])², both normalised over orders 1…n. `predict`
 * gives the strengths for a σ², entries 0…n. Free to rise or fall between checkpoints: each is fitted alone.
 *
 * A grid of 8 steps a decade from a thousandth of the smallest eigenvalue of the problem to a thousand times its largest,
 * then golden sections around the best step; of equal errors the smaller σ². Nothing is random.
 *
 * Source: arXiv 2407.19198; the fit is a choice of this project. @returns null where one of the two has no strength.
 * @example fitNoise(observed, (noise) => predictedStrengths(samples, noise, 'SALIENT'))?.noiseVariance // 0.01
 */
export function fitNoise(
  observed: Float64Array,
  predict: (noiseVariance: number) => Float64Array,
): FittedNoise | null {
  const target = normalisedStrengths(observed);
  if (target === null || normalisedStrengths(predict(0)) === null) return null;
  const errorAt = (log: number) => squaredError(target, normalisedStrengths(predict(10 ** log)));
  const grid = searchGrid(observed.length - 1);
  const errors = grid.map(errorAt);
  const best = errors.indexOf(Math.min(...errors));
  const log = bestWithin(errorAt, grid[Math.max(0, best - 1)], grid[best], grid[best + 1] ?? grid[best]);
  const noiseVariance = 10 ** log;
  const predicted = normalisedStrengths(predict(noiseVariance)) ?? target;
  const limit = best === 0 ? 'LOW' : best === grid.length - 1 ? 'HIGH' : null;
  return { noiseVariance, predicted, error: squaredError(target, predicted), limit };
}

function searchGrid(playerCount: number): number[] {
  const [low, high] = eigenvalueRange(playerCount).map(Math.log10);
  const steps = Math.ceil(8 * (high - low + 6));
  return Array.from({ length: steps + 1 }, (_, i) => low - 3 + (i * (high - low + 6)) / steps);
}

/** Golden sections between low and high; `middle` stays the answer unless they find better. */
function bestWithin(errorAt: (log: number) => number, low: number, middle: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [low, high];
  for (let step = 0; step < 30; step++) {
    const [left, right] = [to - ratio * (to - from), from + ratio * (to - from)];
    if (errorAt(left) <= errorAt(right)) to = right;
    else from = left;
  }
  const found = (from + to) / 2;
  return errorAt(found) < errorAt(middle) ? found : middle;
}

function squaredError(target: Float64Array, predicted: Float64Array | null): number {
  if (predicted === null) return Infinity;
  return target.reduce((sum, share, order) => sum + (share - predicted[order]) ** 2, 0);
}
