import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { UnsuitableValue } from './errors.ts';

/** All weights of a model in one array, in the order of its variables. */
export function weightsOf(model: LayersModel): Float32Array {
  const arrays = model.getWeights().map((tensor) => tensor.dataSync<'float32'>());
  const all = new Float32Array(model.countParams());
  let offset = 0;
  for (const array of arrays) {
    all.set(array, offset);
    offset += array.length;
  }
  return all;
}

/** Gives a model the weights that `weightsOf` took from one of the same architecture. */
export function setWeights(model: LayersModel, weights: Float32Array): void {
  if (weights.length !== model.countParams()) {
    throw new UnsuitableValue(
      `The architecture has ${model.countParams()} weights, but ${weights.length} were given.`,
    );
  }
  tf.tidy(() => {
    let offset = 0;
    const tensors = model.getWeights().map(({ shape, size }) => {
      offset += size;
      return tf.tensor(weights.slice(offset - size, offset), shape);
    });
    model.setWeights(tensors);
  });
}

/** SHA-256 of architecture and weights: two networks with one hash compute the same function. */
export function modelHash(model: LayersModel): string {
  const layers = model.layers.map((layer) => ({
    kind: layer.getClassName(),
    name: layer.name,
    shape: layer.outputShape,
    activation: layer.getConfig().activation ?? null,
  }));
  return createHash('sha256').update(JSON.stringify(layers)).update(weightsOf(model)).digest('hex');
}
