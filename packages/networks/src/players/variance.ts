import { baselineOf } from '../baseline.ts';
import type { DataSet } from '../datasets/data-set.ts';
import { bestPatches, patches, requireImages } from './patches.ts';
import type { Player } from './player.ts';

/** Patches are chosen from a grid of 4×4 (7×7 pixels each in an image of 28×28). */
export const gridSide = 4;

/** The `count` of 16 patches where the training data vary most; what is left is background and never masked. */
export function variancePlayers(dataSet: DataSet, count: number): Player[] {
  requireImages(dataSet, 'VARIANCE');
  const candidates = patches(dataSet.shape, gridSide, gridSide);
  return bestPatches(candidates, patchVariances(dataSet, candidates), count);
}

/** The variance of each patch over the training data, summed over its entries. */
export function patchVariances(dataSet: DataSet, candidates: readonly Player[]): number[] {
  const variances = entryVariances(dataSet);
  return candidates.map(({ inputs }) => inputs.reduce((sum, index) => sum + variances[index], 0));
}

const known = new WeakMap<DataSet, Float64Array>();

/** The variance of each entry over the training data, computed once: foreground players ask for it image by image. */
function entryVariances(dataSet: DataSet): Float64Array {
  const variances = known.get(dataSet) ?? computeVariances(dataSet);
  known.set(dataSet, variances);
  return variances;
}

function computeVariances(dataSet: DataSet): Float64Array {
  const { inputs, count } = dataSet.training;
  const means = baselineOf(dataSet, 'MEAN');
  const sums = new Float64Array(means.length);
  inputs.forEach((value, index) => {
    const entry = index % means.length;
    sums[entry] += (value - means[entry]) ** 2;
  });
  return sums.map((sum) => sum / count);
}
