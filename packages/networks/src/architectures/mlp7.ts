import * as tf from '@tensorflow/tfjs-layers';
import type { Task } from './architecture.ts';
import { layerSeed } from './layer-seed.ts';

/** A perceptron of seven dense layers, six of them hidden with ReLU: wider for images than for tables. */
export function mlp7({ shape, classCount }: Task, seed: number): tf.LayersModel {
  const input = tf.input({ name: 'input', shape: [...shape] });
  const units = shape.length > 1 ? 128 : 64;
  const layers = [
    ...(shape.length > 1 ? [tf.layers.flatten({ name: 'flatten' })] : []),
    ...[1, 2, 3, 4, 5, 6].map((place) => hidden(`fc${place}`, units, layerSeed(seed, place))),
    tf.layers.dense({
      name: 'output',
      units: classCount,
      kernelInitializer: tf.initializers.glorotUniform({ seed: layerSeed(seed, 7) }),
    }),
  ];
  const output = layers.reduce<tf.SymbolicTensor>(
    (tensor, layer) => layer.apply(tensor) as tf.SymbolicTensor,
    input,
  );
  return tf.model({ inputs: input, outputs: output });
}

function hidden(name: string, units: number, seed: number) {
  return tf.layers.dense({
    name,
    units,
    activation: 'relu',
    kernelInitializer: tf.initializers.heNormal({ seed }),
  });
}
