import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { chosenBackend, hasNativeLibrary } from './backend.ts';

const native = hasNativeLibrary();
if (native) process.env.STRATA_BACKEND = 'tensorflow';

test('chosenBackend() names a backend that computes, and chooses once', async () => {
  const name = await chosenBackend();
  expect(name).toMatch(/^(tensorflow [\d.]+ native|wasm simd [\d.]+)$/);
  expect(tf.matMul([[2, 3]], [[4], [5]]).dataSync()[0]).toBe(23);
  expect(await chosenBackend()).toBe(name);
});

test.skipIf(!native)(
  'loadNetwork(key) on the native library agrees with the accuracy that wasm measured',
  async () => {
    const { inputAt, loadDataSet, loadNetwork, readManifest } = await import('./index.ts');
    const network = await loadNetwork('lenet-mnist');
    const { heldOut } = await loadDataSet('mnist');
    const logits = await network.predict(heldOut.inputs, heldOut.count);
    const right = heldOut.labels.filter((label, row) => {
      const scores = logits.subarray(row * 10, row * 10 + 10);
      return scores[label] === Math.max(...scores);
    });
    const { checkpoints } = readManifest('lenet-mnist');
    const accuracy = Object.values(checkpoints).at(-1)?.heldOutAccuracy;
    expect(network.backend).toMatch(/^tensorflow/);
    expect(right.length / heldOut.count).toBeCloseTo(accuracy ?? Number.NaN, 2);
    const { features } = await network.features(inputAt(heldOut, 0), 1, ['conv1', 'fc2']);
    expect(features.conv1.length).toBe(3456);
  },
);
