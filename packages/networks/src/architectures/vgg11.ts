import * as tf from '@tensorflow/tfjs-layers';
import type { Task } from './architecture.ts';
import { chain, paddingTo } from './chain.ts';
import { layerSeed } from './layer-seed.ts';

/** Filters of each convolution, stage by stage; a pooling ends each stage. */
const stages = [[8], [16], [32, 32], [64, 64], [64, 64]];
const units = 64;

/**
 * VGG-11 in its CIFAR form, at an eighth of its width: eight convolutions of 3×3 in five stages, three dense layers.
 * Smaller images are padded to 32×32.
 * Simonyan and Zisserman, "Very deep convolutional networks for large-scale image recognition", 2015, configuration A.
 */
export function vgg11({ shape, classCount }: Task, seed: number): tf.LayersModel {
  const input = tf.input({ name: 'input', shape: [...shape] });
  const output = chain(input, [
    ...paddingTo(32, shape),
    ...stages.flatMap((filters, stage) => stageOf(stage, filters, seed)),
    tf.layers.flatten({ name: 'flatten' }),
    dense('fc1', layerSeed(seed, 8)),
    dense('fc2', layerSeed(seed, 9)),
    tf.layers.dense({
      name: 'output',
      units: classCount,
      kernelInitializer: tf.initializers.glorotUniform({ seed: layerSeed(seed, 10) }),
    }),
  ]);
  return tf.model({ inputs: input, outputs: output });
}

function stageOf(stage: number, filters: readonly number[], seed: number): tf.layers.Layer[] {
  const before = stages.slice(0, stage).flat().length;
  const convolutions = filters.map((count, i) =>
    convolution(`conv${stage + 1}-${i + 1}`, count, layerSeed(seed, before + i)),
  );
  return [...convolutions, tf.layers.maxPooling2d({ name: `pool${stage + 1}`, poolSize: 2, strides: 2 })];
}

function convolution(name: string, filters: number, seed: number) {
  return tf.layers.conv2d({
    name,
    filters,
    kernelSize: 3,
    padding: 'same',
    activation: 'relu',
    kernelInitializer: tf.initializers.heNormal({ seed }),
  });
}

function dense(name: string, seed: number) {
  return tf.layers.dense({
    name,
    units,
    activation: 'relu',
    kernelInitializer: tf.initializers.heNormal({ seed }),
  });
}
