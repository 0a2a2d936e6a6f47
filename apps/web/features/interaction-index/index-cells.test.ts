import { expect, test } from 'vitest';
import { largestOf, pairAt, sumOf } from './index-cells';

const pairs = [
  { players: [0, 1], value: 2 },
  { players: [0, 2], value: -3 },
  { players: [1, 2], value: 0.5 },
];

test('pairAt(values) is the same from either side, and there is nothing on the diagonal', () => {
  const at = pairAt(pairs);
  expect([at(0, 2), at(2, 0), at(1, 2), at(1, 1)]).toEqual([-3, -3, 0.5, null]);
});

test('largestOf(values) goes by strength, sumOf(values) by sign', () => {
  expect(largestOf(pairs)).toBe(3);
  expect(sumOf(pairs)).toBe(-0.5);
  expect(largestOf([])).toBe(0);
});
