import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Labelled } from '../datasets/data-set.ts';

const batchSize = 256;

/** Share of right answers, and mean cross-entropy in nats. */
export function evaluate(model: LayersModel, part: Labelled): { accuracy: number; loss: number } {
  let right = 0;
  let loss = 0;
  for (let start = 0; start < part.count; start += batchSize) {
    const labels = part.labels.subarray(start, start + batchSize);
    const logits = logitsOf(model, part, start, labels.length);
    const classCount = logits.length / labels.length;
    labels.forEach((label, row) => {
      const scores = logits.subarray(row * classCount, (row + 1) * classCount);
      right += indexOfMaximum(scores) === label ? 1 : 0;
      loss += logSumExp(scores) - scores[label];
    });
  }
  return { accuracy: right / part.count, loss: loss / part.count };
}

function logitsOf(model: LayersModel, part: Labelled, start: number, count: number): Float32Array {
  const shape = model.inputs[0].shape.slice(1) as number[];
  const size = part.inputs.length / part.count;
  const inputs = tf.tensor(part.inputs.subarray(start * size, (start + count) * size), [count, ...shape]);
  const logits = model.predictOnBatch(inputs) as tf.Tensor;
  const values = logits.dataSync<'float32'>();
  tf.dispose([inputs, logits]);
  return values;
}

function indexOfMaximum(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}

function logSumExp(scores: Float32Array): number {
  const maximum = Math.max(...scores);
  return maximum + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - maximum), 0));
}
