import type { MomentFragment } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { decadesOf, highestShare, shareBars } from './checkpoint-series';

const orders = [
  { order: 1, positive: 3, negative: 1, share: 0.8, predicted: 0.9 },
  { order: 2, positive: 0, negative: 0, share: null, predicted: null },
] as MomentFragment['orders'];

test('shareBars(moment, untrained) stacks what is positive and negative up to the share', () => {
  const [first, second] = shareBars({ orders }, [0.1]);
  expect(first.positive + first.negative).toBeCloseTo(0.8, 12);
  expect(first.positive).toBeCloseTo(0.6, 12);
  expect(first).toMatchObject({ predicted: 0.9, untrained: 0.1 });
  expect(second).toMatchObject({ positive: 0, negative: 0, predicted: null, untrained: null });
});

test('highestShare(moments, untrained) holds shares, predictions and the untrained ones', () => {
  expect(highestShare([{ orders }], [0.1])).toBe(0.9);
  expect(highestShare([], [0.1, 0.95])).toBe(0.95);
});

test('decadesOf(values) are whole ones around them', () => {
  const { domain, ticks } = decadesOf([0.03, 2]);
  expect(domain).toEqual([0.01, 10]);
  expect(ticks).toEqual([0.01, 0.1, 1, 10]);
});

test('decadesOf(values) keeps at most seven ticks, and an axis where there is no value', () => {
  expect(decadesOf([1e-12, 1e12]).ticks.length).toBeLessThanOrEqual(7);
  expect(decadesOf([]).domain).toEqual([0.1, 1]);
});
