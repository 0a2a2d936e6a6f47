import * as tf from '@tensorflow/tfjs-layers';
import type { Task } from './architecture.ts';
import { chain, paddingTo } from './chain.ts';
import { layerSeed } from './layer-seed.ts';
import { shortcut } from './shortcut.ts';

const stages = [8, 16, 32];
const blocksEach = 3;

/**
 * ResNet-20 in its CIFAR form, at half its width: a convolution, three stages of three blocks of two convolutions,
 * the average over positions, one dense layer. Shortcuts have no weights. Smaller images are padded to 32×32.
 * He, Zhang, Ren and Sun, "Deep residual learning for image recognition", 2016, §4.2.
 */
export function resnet20({ shape, classCount }: Task, seed: number): tf.LayersModel {
  const input = tf.input({ name: 'input', shape: [...shape] });
  const stem = chain(input, [
    ...paddingTo(32, shape),
    convolution('stem/conv', stages[0], 1, layerSeed(seed, 0)),
    normalisation('stem/norm'),
    relu('stem'),
  ]);
  const last = stages.reduce(
    (tensor, filters, stage) => stageOf(tensor, `stage${stage + 1}`, filters, layerSeed(seed, 1 + 6 * stage)),
    stem,
  );
  const output = chain(last, [
    tf.layers.globalAveragePooling2d({ name: 'pool' }),
    tf.layers.dense({
      name: 'output',
      units: classCount,
      kernelInitializer: tf.initializers.glorotUniform({ seed: layerSeed(seed, 19) }),
    }),
  ]);
  return tf.model({ inputs: input, outputs: output });
}

/** The first block of a stage with more filters than it is given halves height and width. */
function stageOf(input: tf.SymbolicTensor, name: string, filters: number, seed: number): tf.SymbolicTensor {
  return Array.from({ length: blocksEach }, (_, i) => i).reduce(
    (tensor, i) => blockOf(tensor, `${name}-block${i + 1}`, filters, seed + 2 * i),
    input,
  );
}

function blockOf(input: tf.SymbolicTensor, name: string, filters: number, seed: number): tf.SymbolicTensor {
  const halves = input.shape[3] !== filters;
  const residual = chain(input, [
    convolution(`${name}/conv1`, filters, halves ? 2 : 1, seed),
    normalisation(`${name}/norm1`),
    relu(`${name}/relu1`),
    convolution(`${name}/conv2`, filters, 1, seed + 1),
    normalisation(`${name}/norm2`),
  ]);
  const kept = halves ? chain(input, [shortcut(`${name}/shortcut`, filters)]) : input;
  const sum = tf.layers.add({ name: `${name}/sum` }).apply([residual, kept]) as tf.SymbolicTensor;
  return chain(sum, [relu(name)]);
}

/** Without biases, which normalisation would take away again. */
function convolution(name: string, filters: number, strides: number, seed: number) {
  const kernelInitializer = tf.initializers.heNormal({ seed });
  return tf.layers.conv2d({
    name,
    filters,
    kernelSize: 3,
    strides,
    padding: 'same',
    useBias: false,
    kernelInitializer,
  });
}

/** Statistics that follow quickly: a training here has some hundred steps an epoch. */
function normalisation(name: string) {
  return tf.layers.batchNormalization({ name, momentum: 0.9, epsilon: 1e-5 });
}

function relu(name: string) {
  return tf.layers.activation({ name, activation: 'relu' });
}
