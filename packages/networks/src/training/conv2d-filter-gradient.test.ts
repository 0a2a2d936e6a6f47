import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-layers'; // registers every gradient
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { chosenBackend } from '../backend.ts';
import { randomSource } from '../random.ts';
import { registerFilterGradient } from './conv2d-filter-gradient.ts';

beforeAll(async () => {
  process.env.STRATA_BACKEND = 'wasm';
  await chosenBackend();
  registerFilterGradient();
});

test.each([
  [3, 8, 8, 1, 5, 6],
  [2, 7, 9, 6, 3, 4],
  [1, 5, 5, 2, 5, 3],
])(
  'conv2d’s gradients on wasm agree with the cpu backend (%i×%i×%i×%i, window %i, %i filters)',
  async (...sizes) => {
    const wasm = await gradientsOn('wasm', sizes);
    const cpu = await gradientsOn('cpu', sizes);
    for (const side of ['byInput', 'byFilter'] as const) {
      expect(wasm[side].length).toBe(cpu[side].length);
      wasm[side].forEach((value, i) => {
        expect(value).toBeCloseTo(cpu[side][i], 4);
      });
    }
  },
);

test('conv2d’s gradient by the filter agrees with finite differences', async () => {
  await tf.setBackend('wasm');
  const { byFilter } = await gradientsOn('wasm', [2, 6, 6, 2, 3, 2]);
  const { x, filter, weights } = material([2, 6, 6, 2, 3, 2]);
  const values = filter.dataSync<'float32'>();
  const lossWith = (index: number, step: number) => {
    const moved = values.map((value, i) => (i === index ? value + step : value));
    return tf.tidy(
      () => tf.sum(tf.mul(tf.conv2d(x, tf.tensor4d(moved, filter.shape), 1, 'valid'), weights)).dataSync()[0],
    );
  };
  for (const index of [0, 7, 35]) {
    const difference = (lossWith(index, 0.5) - lossWith(index, -0.5)) / 1;
    expect(byFilter[index]).toBeCloseTo(difference, 3);
  }
});

test('conv2d’s gradient by the filter refuses padding', () => {
  const { x, filter } = material([1, 5, 5, 1, 3, 1]);
  const gradient = tf.grad((f: tf.Tensor) => tf.sum(tf.conv2d(x, f as tf.Tensor4D, 1, 'same')));
  expect(() => gradient(filter)).toThrow('pad "valid" and stride 1, not "same" and 1');
});

async function gradientsOn(backend: string, sizes: readonly number[]) {
  await tf.setBackend(backend);
  const { x, filter, weights } = material(sizes);
  const gradients = tf.grads((x: tf.Tensor, filter: tf.Tensor) =>
    tf.sum(tf.mul(tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'valid'), weights)),
  );
  const [byInput, byFilter] = gradients([x, filter]).map((tensor) => tensor.dataSync<'float32'>());
  return { byInput, byFilter };
}

function material([batch, height, width, channels, window, filters]: readonly number[]) {
  const random = randomSource(7);
  const filled = (...shape: [number, number, number, number]) => {
    const size = shape.reduce((product, length) => product * length, 1);
    return tf.tensor4d(
      Float32Array.from({ length: size }, () => random() - 0.5),
      shape,
    );
  };
  return {
    x: filled(batch, height, width, channels),
    filter: filled(window, window, channels, filters),
    weights: filled(batch, height - window + 1, width - window + 1, filters),
  };
}
