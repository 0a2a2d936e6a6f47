import '@tensorflow/tfjs-layers'; // registers every gradient
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { chosenBackend } from '../backend.ts';
import { registerSegmentSum } from './unsorted-segment-sum.ts';

beforeAll(async () => {
  await chosenBackend();
  registerSegmentSum();
});

test('unsortedSegmentSum sums the rows of each segment; one without rows is zero', () => {
  const rows = tf.tensor2d([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  const sums = tf.unsortedSegmentSum(rows, tf.tensor1d([2, 0, 2], 'int32'), 4);
  expect(sums.arraySync()).toEqual([
    [3, 4],
    [0, 0],
    [6, 8],
    [0, 0],
  ]);
});

test('gather’s gradient counts how often each row was gathered', () => {
  const chosen = tf.tensor2d([0, 2, 2, 1, 2, 0], [2, 3], 'int32');
  const gradient = tf.grad((table: tf.Tensor) => tf.sum(tf.gather(table, chosen)));
  expect(gradient(tf.zeros([4, 1])).dataSync()).toEqual(Float32Array.of(2, 1, 3, 0));
});
