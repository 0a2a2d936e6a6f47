import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { chosenBackend } from '../backend.ts';
import type { Labelled } from '../datasets/data-set.ts';
import { type Random, randomSource } from '../random.ts';
import { registerFilterGradient } from '../training/conv2d-filter-gradient.ts';
import { learnEpoch } from '../training/learn.ts';
import { registerSegmentSum } from '../training/unsorted-segment-sum.ts';
import type { Task } from './architecture.ts';
import { type ArchitectureName, architectures } from './architectures.ts';
import { describeLayers } from './describe-layers.ts';

const digits = { shape: [28, 28, 1], classCount: 10 };
const texts = { shape: [24], classCount: 10, vocabularySize: 50 };
const names = Object.keys(architectures) as ArchitectureName[];

beforeAll(async () => {
  await chosenBackend();
  registerFilterGradient();
  registerSegmentSum();
});

test('vgg11 has eight convolutions in five stages and three dense layers, at an eighth of their width', () => {
  const model = architectures['VGG-11'](digits, 1);
  expect(
    describeLayers(model)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(
    'conv1-1 pool1 conv2-1 pool2 conv3-1 conv3-2 pool3 conv4-1 conv4-2 pool4 conv5-1 conv5-2 pool5 fc1 fc2',
  );
  const widths = [1, 8, 16, 32, 32, 64, 64, 64, 64];
  const convolutions = widths.slice(1).map((width, i) => (9 * widths[i] + 1) * width);
  const dense = [65 * 64, 65 * 64, 65 * 10];
  expect(model.countParams()).toBe(sum([...convolutions, ...dense]));
  model.dispose();
});

test('resnet20 has nineteen convolutions in nine blocks and one dense layer; its shortcuts have no weights', () => {
  const model = architectures['ResNet-20'](digits, 1);
  const blocks = [1, 2, 3].flatMap((stage) => [1, 2, 3].map((block) => `stage${stage}-block${block}`));
  const layers = describeLayers(model);
  expect(layers.map(({ name }) => name)).toEqual(['stem', ...blocks, 'pool']);
  expect(layers.map(({ shape }) => shape.join('×'))).toEqual([
    ...Array(4).fill('32×32×8'),
    ...Array(3).fill('16×16×16'),
    ...Array(3).fill('8×8×32'),
    '32',
  ]);
  const widths = [1, ...Array(7).fill(8), ...Array(6).fill(16), ...Array(6).fill(32)];
  const convolutions = widths.slice(1).map((width, i) => 9 * widths[i] * width + 4 * width);
  expect(convolutions.length).toBe(19);
  expect(model.countParams()).toBe(sum(convolutions) + 33 * 10);
  model.dispose();
});

test.each(['VGG-11', 'ResNet-20'] as const)('%s takes 32×32 as it is, and pads what is smaller', (name) => {
  const padded = architectures[name](digits, 1);
  const whole = architectures[name]({ shape: [32, 32, 1], classCount: 10 }, 1);
  expect(whole.layers.length).toBe(padded.layers.length - 1);
  tf.tidy(() => {
    const small = tf.randomUniform<tf.Rank.R4>([2, 28, 28, 1], 0, 1, 'float32', 1);
    const large = tf.pad4d(small, [
      [0, 0],
      [2, 2],
      [2, 2],
      [0, 0],
    ]);
    expect(logitsOf(padded, small)).toEqual(logitsOf(whole, large));
  });
  padded.dispose();
  whole.dispose();
});

test('shortcut keeps every second position, and gives zeros in the new channels', () => {
  const model = architectures['ResNet-20'](digits, 1);
  const layer = model.getLayer('stage2-block1/shortcut');
  tf.tidy(() => {
    const x = tf.reshape(tf.range(0, 2 * 4 * 4 * 8), [2, 4, 4, 8]);
    const y = layer.call(x, {}) as tf.Tensor;
    const kept = tf.stridedSlice(x, [0, 0, 0, 0], [2, 4, 4, 8], [1, 2, 2, 1]);
    expect(y.dataSync()).toEqual(tf.concat([kept, tf.zeros([2, 2, 2, 8])], 3).dataSync());
  });
  model.dispose();
});

test.each(names)(
  '%s: the same seed starts the same, and another seed starts no layer like any of the first',
  (name) => {
    const starts = [1, 1, 2].map((seed) => {
      const model = architectures[name](taskFor(name), seed);
      const values = kernelsOf(model).map((kernel) => kernel.slice(0, 8).join());
      model.dispose();
      return values;
    });
    expect(starts[0]).toEqual(starts[1]);
    expect(new Set([...starts[0], ...starts[2]]).size).toBe(2 * starts[0].length);
  },
);

test.each(names)(
  '%s learns on the backend that is there: loss falls, kernels move, no tensor stays',
  (name) => {
    const before = tf.memory().numTensors;
    const model = architectures[name](taskFor(name), 1);
    const random = randomSource(1);
    const inputs = inputsFor(name, 4, random);
    const part = { count: 4, inputs, labels: Int32Array.of(3, 1, 4, 1), display: [] };
    const optimizer = tf.train.adam(0.003);
    const step = { learningRate: 0.003, weightDecay: 0 };
    const [loss, kernels] = [lossOf(model, part), kernelsOf(model)];
    for (let epoch = 0; epoch < 4; epoch++) learnEpoch(model, part, optimizer, 4, step, random);
    expect(lossOf(model, part)).toBeLessThan(loss);
    kernelsOf(model).forEach((kernel, i) => {
      expect(kernel).not.toEqual(kernels[i]);
    });
    optimizer.dispose();
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  },
);

function taskFor(name: ArchitectureName): Task {
  return name === 'Transformer' ? texts : digits;
}

function inputsFor(name: ArchitectureName, count: number, random: Random): Float32Array {
  if (name !== 'Transformer') return Float32Array.from({ length: count * 784 }, random);
  return Float32Array.from({ length: count * 24 }, () => Math.floor(50 * random()));
}

/** As training sees it: batches are normalised by their own statistics. */
function lossOf(model: LayersModel, { inputs, labels }: Labelled): number {
  const shape = model.inputs[0].shape.slice(1) as number[];
  return tf.tidy(() => {
    const targets = tf.oneHot(tf.tensor1d(labels, 'int32'), digits.classCount);
    const logits = model.apply(tf.tensor(inputs, [labels.length, ...shape]), { training: true });
    return tf.losses.softmaxCrossEntropy(targets, logits as tf.Tensor).dataSync()[0];
  });
}

function kernelsOf(model: LayersModel): Float32Array[] {
  return model.trainableWeights
    .filter(({ shape }) => shape.length > 1)
    .map((kernel) => kernel.read().dataSync<'float32'>().slice());
}

function logitsOf(model: LayersModel, inputs: tf.Tensor) {
  return (model.predictOnBatch(inputs) as tf.Tensor).dataSync<'float32'>();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
