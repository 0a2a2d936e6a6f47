import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { chosenBackend } from '../backend.ts';
import { tokenOf } from '../datasets/text-set.ts';
import { attention } from './attention.ts';
import { describeLayers } from './describe-layers.ts';
import { layerNorm } from './layer-norm.ts';
import { transformer } from './transformer.ts';
import { wordEmbedding } from './word-embedding.ts';

beforeAll(async () => {
  await chosenBackend();
});

test('transformer offers its embedding, three blocks and the average over words', () => {
  const model = transformer({ shape: [24], classCount: 2, vocabularySize: 50 }, 1);
  expect(describeLayers(model).map(({ name, shape }) => `${name} ${shape.join('×')}`)).toEqual([
    'embedding 24×32',
    'block1 24×32',
    'block2 24×32',
    'block3 24×32',
    'pool 32',
  ]);
  model.dispose();
});

test('transformer refuses what is no text', () => {
  expect(() => transformer({ shape: [28, 28, 1], classCount: 10 }, 1)).toThrow('reads texts, not images');
});

test('layerNorm gives what the layer of TensorFlow.js gives', () => {
  const x = tf.randomNormal([2, 3, 8], 1, 2, 'float32', 1);
  const [ours, theirs] = [
    layerNorm('ours'),
    layers.layerNormalization({ name: 'theirs', epsilon: 1e-5 }),
  ].map((layer) => (layer.apply(x) as tf.Tensor).dataSync<'float32'>());
  ours.forEach((value, i) => {
    expect(value).toBeCloseTo(theirs[i], 5);
  });
});

test('attention without a preference gives every place the mean of all values', () => {
  const values = tf.randomNormal([2, 5, 8], 0, 1, 'float32', 1);
  const none = tf.zeros([2, 5, 8]);
  const seen = attention('even', 4).apply([none, none, values]) as tf.Tensor;
  const mean = tf.tile(tf.mean(values, 1, true), [1, 5, 1]);
  expect(tf.max(tf.abs(tf.sub(seen, mean))).dataSync()[0]).toBeLessThan(1e-6);
});

test('attention looks where query and key agree, each head for itself', () => {
  const keys = tf.tensor3d([100, 0, 0, 100], [1, 2, 2]);
  const queries = tf.tensor3d([1, 1, 1, 1], [1, 2, 2]);
  const values = tf.tensor3d([1, 2, 3, 4], [1, 2, 2]);
  const seen = attention('chosen', 2).apply([queries, keys, values]) as tf.Tensor;
  expect([...seen.dataSync()].map(Math.round)).toEqual([1, 4, 1, 4]);
});

test('wordEmbedding: ZERO is the position alone, MEAN the mean over all words, never a special token', () => {
  const layer = wordEmbedding('embedding', { vocabularySize: 9, width: 4, seed: 1 });
  const [zero, mean, ...words] = [tokenOf('ZERO'), tokenOf('MEAN'), 5, 6, 7, 8].map((token) =>
    (layer.apply(tf.tensor2d([[token]])) as tf.Tensor).dataSync<'float32'>(),
  );
  const [, positions] = layer.getWeights().map((weight) => weight.dataSync<'float32'>());
  expect(zero).toEqual(positions);
  mean.forEach((value, i) => {
    expect(value).toBeCloseTo(words.reduce((sum, word) => sum + word[i], 0) / 4, 6);
  });
});
