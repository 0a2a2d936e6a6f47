import { expect, test } from 'vitest';
import { type BaselineKind, baselineOf } from './baseline.ts';
import { loadDataSet } from './datasets/data-sets.ts';

test('baselineOf(dataSet, MEAN) is the mean of each entry over the training part', async () => {
  const dataSet = await loadDataSet('tic-tac-toe');
  const column = dataSet.training.inputs.filter((_, index) => index % 27 === 12);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  expect(baselineOf(dataSet, 'MEAN')[12]).toBeCloseTo(mean, 7);
});

test('baselineOf(dataSet, ZERO) is zero everywhere', async () => {
  const zero = baselineOf(await loadDataSet('mnist'), 'ZERO');
  expect(zero.length).toBe(784);
  expect(zero.every((value) => value === 0)).toBe(true);
});

test('baselineOf refuses a baseline there is not', async () => {
  const dataSet = await loadDataSet('mnist');
  expect(() => baselineOf(dataSet, 'MEDIAN' as BaselineKind)).toThrow('There is no baseline "MEDIAN"');
});
