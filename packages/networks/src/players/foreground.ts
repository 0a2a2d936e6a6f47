import { type DataSet, inputSize } from '../datasets/data-set.ts';
import { UnsuitableValue } from '../errors.ts';
import { bestPatches, patches, requireImages } from './patches.ts';
import { type Player, requirePlayerCount } from './player.ts';
import { gridSide, patchVariances } from './variance.ts';

/**
 * The `count` of 16 patches that hold most of this image's foreground, as in [LCK]: what differs from an empty
 * image (0). Where fewer patches have any, those that vary most over the training data follow.
 * Such players differ from image to image, so a set of them means something else in each.
 */
export function foregroundPlayers(dataSet: DataSet, input: Float32Array, count: number): Player[] {
  requirePlayerCount(count);
  requireImages(dataSet, 'FOREGROUND');
  requireOneInput(dataSet, input);
  const candidates = patches(dataSet.shape, gridSide, gridSide);
  return bestPatches(candidates, scoresOf(dataSet, input, candidates), count);
}

/** Foreground decides; variance, made smaller than any foreground, only orders patches without. */
function scoresOf(dataSet: DataSet, input: Float32Array, candidates: readonly Player[]): number[] {
  const variances = patchVariances(dataSet, candidates);
  const most = Math.max(...variances);
  return candidates.map(({ inputs }, place) => {
    const foreground = inputs.reduce((sum, index) => sum + Math.abs(input[index]), 0);
    return foreground > 0 ? foreground : variances[place] / most - 1;
  });
}

function requireOneInput({ key, shape }: DataSet, input: Float32Array): void {
  if (input.length === inputSize(shape)) return;
  throw new UnsuitableValue(
    `An input of "${key}" has ${inputSize(shape)} numbers, but ${input.length} were given.`,
  );
}
