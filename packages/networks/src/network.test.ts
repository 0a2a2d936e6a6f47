import * as tf from '@tensorflow/tfjs-core';
import { afterAll, expect, test } from 'vitest';
import { loadDataSet } from './datasets/data-sets.ts';
import { loadNetwork } from './load-network.ts';

const { heldOut } = await loadDataSet('mnist');
const network = await loadNetwork('lenet-mnist');
const names = network.layers.map(({ name }) => name);
const count = 700; // more than one batch
const inputs = heldOut.inputs.slice(0, count * 784);

afterAll(() => network.dispose());

test('loadNetwork("lenet-mnist").layers are six, input to output', () => {
  expect(names).toEqual(['conv1', 'pool1', 'conv2', 'pool2', 'fc1', 'fc2']);
  expect(network.layers[0]).toEqual({
    name: 'conv1',
    operator: 'convolution 5×5, ReLU',
    shape: [24, 24, 6],
    size: 3456,
  });
});

test('features(all layers) gives the logits that predict gives, and each layer whole', async () => {
  const { logits, features } = await network.features(inputs, count, names);
  expect(logits).toEqual(await network.predict(inputs, count));
  for (const { name, size } of network.layers) expect(features[name].length).toBe(count * size);
});

test('features of a part of the inputs are that part of the features, whatever the batches', async () => {
  const all = await network.features(inputs, count, ['fc2', 'conv2']);
  const last = await network.features(inputs.slice(-784), 1, ['conv2', 'fc2']);
  expect(last.logits).toEqual(all.logits.slice(-10));
  expect(last.features.fc2).toEqual(all.features.fc2.slice(-84));
  expect(last.features.conv2).toEqual(all.features.conv2.slice(-1024));
});

test('features, repeated, are the same bit for bit', async () => {
  const once = await network.features(inputs, count, names);
  expect(await network.features(inputs, count, names)).toEqual(once);
});

test('features leaves no tensor behind, dispose not even the weights', async () => {
  const before = tf.memory().numTensors;
  const other = await loadNetwork('mlp7-mnist');
  const loaded = tf.memory().numTensors;
  await other.features(inputs, count, ['fc1', 'fc6']);
  await expect(other.features(inputs, count, ['fc9'])).rejects.toThrow();
  expect(tf.memory().numTensors).toBe(loaded);
  other.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('loadNetwork twice gives one hash, another checkpoint another', async () => {
  const again = await loadNetwork('lenet-mnist');
  const untrained = await loadNetwork('lenet-mnist', { checkpoint: 'untrained' });
  expect(again.hash).toBe(network.hash);
  expect(untrained.hash).not.toBe(network.hash);
  again.dispose();
  untrained.dispose();
});

test('features refuses an unknown layer and asks what was meant', async () => {
  await expect(network.features(inputs, count, ['conv3'])).rejects.toThrow(
    'There is no layer "conv3". Did you mean "conv1"?',
  );
});

test('predict refuses inputs of another length, and counts that are none', async () => {
  await expect(network.predict(inputs.slice(1), count)).rejects.toThrow(
    'hold 548800 numbers, but 548799 were given',
  );
  await expect(network.predict(new Float32Array(0), 0)).rejects.toThrow('whole number from 1, not 0');
  await expect(network.predict(inputs, Number.NaN)).rejects.toThrow('not NaN');
});

test('loadNetwork refuses a network and a checkpoint there are not', async () => {
  await expect(loadNetwork('lenet-minst')).rejects.toThrow('Did you mean "lenet-mnist"?');
  await expect(loadNetwork('lenet-mnist', { checkpoint: 'epoch-3' })).rejects.toThrow(
    'There is no checkpoint "epoch-3"',
  );
});
