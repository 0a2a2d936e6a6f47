import { expect, test } from 'vitest';
import { extentOf } from './axes';

test('extentOf(low, high) holds the data, 0, and round ticks inside', () => {
  const { domain, ticks } = extentOf(-3.1, 8.4);
  expect(domain[0]).toBeLessThan(-3.1);
  expect(domain[1]).toBeGreaterThan(8.4);
  expect(ticks.map((tick) => tick + 0)).toEqual([0, 5]);
});

test('extentOf(0, high) starts at 0', () => {
  expect(extentOf(0, 0.07)).toEqual({
    domain: [0, expect.closeTo(0.0735, 10)],
    ticks: [0, 0.02, 0.04, 0.06],
  });
});

test('extentOf(0, 0) is still an axis', () =>
  expect(extentOf(0, 0)).toEqual({ domain: [0, 1], ticks: [0, 1] }));
