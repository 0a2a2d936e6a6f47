import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-layers'; // registers every gradient
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { chosenBackend } from '../backend.ts';
import { randomSource } from '../random.ts';
import { registerFilterGradient } from './conv2d-filter-gradient.ts';

type Shape = [number, number, number, number];
type Strides = number | [number, number];
type Padding = 'valid' | 'same' | number;

beforeAll(async () => {
  process.env.STRATA_BACKEND = 'wasm';
  await chosenBackend();
  registerFilterGradient();
});

test.each<[Shape, Shape, Strides, Padding]>([
  [[3, 8, 8, 1], [5, 5, 1, 6], 1, 'valid'],
  [[2, 7, 9, 6], [3, 3, 6, 4], 1, 'valid'],
  [[1, 5, 5, 2], [5, 5, 2, 3], 1, 'valid'],
  [[2, 8, 8, 3], [3, 3, 3, 4], 1, 'same'],
  [[2, 8, 8, 3], [3, 3, 3, 4], 2, 'same'], // padded below and right only
  [[2, 7, 9, 3], [3, 3, 3, 4], 2, 'same'],
  [[2, 9, 8, 2], [4, 2, 2, 3], [2, 1], 'same'],
  [[2, 8, 9, 2], [3, 3, 2, 3], 2, 'valid'], // the last row and column are never seen
  [[2, 8, 8, 4], [1, 1, 4, 8], 2, 'same'],
  [[1, 6, 6, 2], [3, 3, 2, 2], 1, 1],
])(
  'conv2d’s gradients on wasm agree with the cpu backend: %j, filter %j, strides %j, padding %j',
  async (...sizes) => {
    const wasm = await gradientsOn('wasm', ...sizes);
    const cpu = await gradientsOn('cpu', ...sizes);
    for (const side of ['byInput', 'byFilter'] as const) {
      expect(wasm[side].length).toBe(cpu[side].length);
      wasm[side].forEach((value, i) => {
        expect(value).toBeCloseTo(cpu[side][i], 4);
      });
    }
  },
);

test.each<[Strides, Padding]>([
  [1, 'valid'],
  [2, 'same'],
])(
  'conv2d’s gradient by the filter agrees with finite differences: strides %j, padding %j',
  async (strides, pad) => {
    const shapes: [Shape, Shape] = [
      [2, 6, 6, 2],
      [3, 3, 2, 2],
    ];
    const { byFilter } = await gradientsOn('wasm', ...shapes, strides, pad);
    const { x, filter, weights } = material(...shapes, strides, pad);
    const values = filter.dataSync<'float32'>();
    const lossWith = (index: number, step: number) => {
      const moved = values.map((value, i) => (i === index ? value + step : value));
      return tf.tidy(
        () =>
          tf.sum(tf.mul(tf.conv2d(x, tf.tensor4d(moved, filter.shape), strides, pad), weights)).dataSync()[0],
      );
    };
    for (const index of [0, 7, 35]) {
      const difference = lossWith(index, 0.5) - lossWith(index, -0.5);
      expect(byFilter[index]).toBeCloseTo(difference, 3);
    }
  },
);

async function gradientsOn(backend: string, image: Shape, window: Shape, strides: Strides, pad: Padding) {
  await tf.setBackend(backend);
  const { x, filter, weights } = material(image, window, strides, pad);
  const gradients = tf.grads((x: tf.Tensor, filter: tf.Tensor) =>
    tf.sum(tf.mul(tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, strides, pad), weights)),
  );
  const [byInput, byFilter] = gradients([x, filter]).map((tensor) => tensor.dataSync<'float32'>());
  return { byInput, byFilter };
}

function material(image: Shape, window: Shape, strides: Strides, pad: Padding) {
  const random = randomSource(7);
  const filled = (shape: Shape) => {
    const size = shape.reduce((product, length) => product * length, 1);
    return tf.tensor4d(
      Float32Array.from({ length: size }, () => random() - 0.5),
      shape,
    );
  };
  const { outShape } = tf.backend_util.computeConv2DInfo(image, window, strides, 1, pad);
  return { x: filled(image), filter: filled(window), weights: filled(outShape as Shape) };
}
