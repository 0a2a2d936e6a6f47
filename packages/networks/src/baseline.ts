import { type DataSet, inputSize } from './datasets/data-set.ts';
import { named } from './errors.ts';

/** What a player that is left out is replaced by. */
export type BaselineKind = 'MEAN' | 'ZERO';

const baselines = { MEAN: trainingMean, ZERO: zero } satisfies Record<
  BaselineKind,
  (dataSet: DataSet) => Float32Array
>;

/** b, one value for each entry of the input: its mean over the training part, or zero (method §1). */
export function baselineOf(dataSet: DataSet, kind: BaselineKind): Float32Array {
  return named('baseline', baselines, kind)(dataSet);
}

function trainingMean({ training, shape }: DataSet): Float32Array {
  const size = inputSize(shape);
  const sums = new Float64Array(size);
  training.inputs.forEach((value, index) => {
    sums[index % size] += value;
  });
  return Float32Array.from(sums, (sum) => sum / training.count);
}

function zero({ shape }: DataSet): Float32Array {
  return new Float32Array(inputSize(shape));
}
