import { expect, test } from 'vitest';
import { distanceOf } from './measure.ts';

test('distanceOf(a, b) is 0 of equal shares, 1 of shares that have nothing in common, and takes what is missing for 0', () => {
  expect(distanceOf([0.5, 0.5], [0.5, 0.5])).toBe(0);
  expect(distanceOf([1], [0, 1])).toBe(1);
  expect(distanceOf(null, [1])).toBeNull();
  // the published pairs of [DYN], as the claim on predicted strengths quotes them
  expect(distanceOf([0.83, 0.17], [0.85, 0.14, 0.02])).toBeCloseTo(0.035, 10);
  expect(distanceOf([0.64, 0.2, 0.1, 0.04, 0.02], [0.68, 0.25, 0.06, 0.01])).toBeCloseTo(0.09, 10);
  const late = distanceOf([0.47, 0.18, 0.14, 0.11, 0.06, 0.03], [0.49, 0.2, 0.11, 0.1, 0.07, 0.03]);
  expect(late).toBeCloseTo(0.045, 10);
});
