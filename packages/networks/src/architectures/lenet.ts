import * as tf from '@tensorflow/tfjs-layers';
import type { Task } from './architecture.ts';
import { layerSeed } from './layer-seed.ts';

/**
 * LeNet for small images: two convolutions of 5×5, each with max pooling, then three dense layers.
 * LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998;
 * ReLU and max pooling in place of tanh and subsampling.
 */
export function lenet({ shape, classCount }: Task, seed: number): tf.LayersModel {
  const input = tf.input({ name: 'input', shape: [...shape] });
  const layers = [
    convolution('conv1', 6, layerSeed(seed, 0)),
    pooling('pool1'),
    convolution('conv2', 16, layerSeed(seed, 1)),
    pooling('pool2'),
    tf.layers.flatten({ name: 'flatten' }),
    dense('fc1', 120, layerSeed(seed, 2)),
    dense('fc2', 84, layerSeed(seed, 3)),
    tf.layers.dense({ name: 'output', units: classCount, kernelInitializer: glorot(layerSeed(seed, 4)) }),
  ];
  const output = layers.reduce<tf.SymbolicTensor>(
    (tensor, layer) => layer.apply(tensor) as tf.SymbolicTensor,
    input,
  );
  return tf.model({ inputs: input, outputs: output });
}

function convolution(name: string, filters: number, seed: number) {
  const kernelInitializer = tf.initializers.heNormal({ seed });
  return tf.layers.conv2d({ name, filters, kernelSize: 5, activation: 'relu', kernelInitializer });
}

function pooling(name: string) {
  return tf.layers.maxPooling2d({ name, poolSize: 2, strides: 2 });
}

function dense(name: string, units: number, seed: number) {
  return tf.layers.dense({
    name,
    units,
    activation: 'relu',
    kernelInitializer: tf.initializers.heNormal({ seed }),
  });
}

function glorot(seed: number) {
  return tf.initializers.glorotUniform({ seed });
}
