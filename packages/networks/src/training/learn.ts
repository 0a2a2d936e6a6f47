import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Labelled } from '../datasets/data-set.ts';
import { tokenOf } from '../datasets/text-set.ts';
import { type Random, shuffled } from '../random.ts';

export interface Step {
  learningRate: number;
  weightDecay: number;
  /** Of texts only: the share of words that stand behind MASK in each batch, so that the network knows it. */
  maskedWords?: number;
}

/** Learns from every sample once, in batches drawn by `random`: Adam on the cross-entropy, decay beside it. */
export function learnEpoch(
  model: LayersModel,
  part: Labelled,
  optimizer: tf.Optimizer,
  batchSize: number,
  step: Step,
  random: Random,
): void {
  const order = shuffled(part.count, random);
  const classCount = model.outputs[0].shape.at(-1) as number;
  for (let start = 0; start < part.count; start += batchSize) {
    const batch = batchOf(part, order.subarray(start, start + batchSize));
    if (step.maskedWords) hideWords(batch.inputs, step.maskedWords, random);
    learnBatch(model, batch, classCount, optimizer);
    decay(model, step.learningRate * step.weightDecay);
  }
}

interface Batch {
  inputs: Float32Array;
  labels: Int32Array;
}

function batchOf(part: Labelled, chosen: Int32Array): Batch {
  const size = part.inputs.length / part.count;
  const inputs = new Float32Array(chosen.length * size);
  chosen.forEach((index, row) => {
    inputs.set(part.inputs.subarray(index * size, (index + 1) * size), row * size);
  });
  return { inputs, labels: chosen.map((index) => part.labels[index]) };
}

function hideWords(inputs: Float32Array, share: number, random: Random): void {
  inputs.forEach((word, place) => {
    if (word !== tokenOf('PADDING') && random() < share) inputs[place] = tokenOf('MASK');
  });
}

function learnBatch(
  model: LayersModel,
  { inputs, labels }: Batch,
  classCount: number,
  optimizer: tf.Optimizer,
) {
  const shape = model.inputs[0].shape.slice(1) as number[];
  tf.tidy(() => {
    const x = tf.tensor(inputs, [labels.length, ...shape]);
    const targets = tf.oneHot(tf.tensor1d(labels, 'int32'), classCount);
    optimizer.minimize(() => {
      const logits = model.apply(x, { training: true }) as tf.Tensor;
      return tf.losses.softmaxCrossEntropy(targets, logits) as tf.Scalar;
    });
  });
}

/** Decoupled weight decay (Loshchilov and Hutter 2019), on kernels and not on biases. */
function decay(model: LayersModel, share: number): void {
  if (share === 0) return;
  tf.tidy(() => {
    for (const weight of model.trainableWeights) {
      if (weight.shape.length > 1) weight.write(tf.mul(weight.read(), 1 - share));
    }
  });
}
