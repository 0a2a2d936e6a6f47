import { expect, test } from 'vitest';
import { ticksFor } from './axes';

test('ticksFor(low, high) holds both ends and 0', () => {
  expect(ticksFor(-3.1, 8.4)).toEqual([-5, 0, 5, 10]);
  expect(ticksFor(0, 0.07)).toEqual([0, 0.02, 0.04, 0.06, 0.08]);
});

test('ticksFor(0, 0) is still an axis', () => expect(ticksFor(0, 0)).toEqual([0, 1]));
