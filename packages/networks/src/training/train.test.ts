import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { planOf } from '../catalogue.ts';
import { finalCheckpoint, readManifest, readWeights } from '../manifest.ts';
import { train } from './train.ts';

test('train(plan) makes the committed weights again, bit for bit', async () => {
  const committed = readManifest('mlp7-breast-cancer');
  const { manifest, weights } = await train(planOf('mlp7-breast-cancer'), () => {});
  expect(manifest.backend).toBe(committed.backend);
  expect(manifest.checkpoints).toEqual(committed.checkpoints);
  const final = finalCheckpoint(manifest);
  expect(weights.get(`${final}.bin`)).toEqual(readWeights(committed, final));
});

test('train(plan) with another seed makes another network, and leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const plan = { ...planOf('mlp7-breast-cancer'), seed: 2, epochs: 1, checkpoints: [] };
  const { manifest } = await train(plan, () => {});
  expect(manifest.seed).toBe(2);
  expect(manifest.checkpoints['epoch-1'].hash).not.toBe(
    readManifest('mlp7-breast-cancer').checkpoints['epoch-2'].hash,
  );
  expect(tf.memory().numTensors).toBe(before);
});

test('train(plan) trains a convolution, too', async () => {
  const lines: string[] = [];
  const plan = { ...planOf('lenet-mnist'), epochs: 0, checkpoints: [] };
  const { manifest } = await train(plan, (line) => lines.push(line));
  expect(manifest.checkpoints.untrained).toEqual(readManifest('lenet-mnist').checkpoints.untrained);
  expect(lines).toEqual([expect.stringMatching(/^epoch 0: held-out accuracy 0\.\d{4}/)]);
});
