import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaugeOfRow, jointPenalty, largestGauge, thresholdTogether } from './joint-penalty.ts';

const row = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 });
const weight = fc.double({ min: 0, max: 1, noNaN: true });
const rowsOf = (values: readonly number[]) => values.map((value) => Float64Array.of(0, value));
const norm = (values: readonly number[], alpha: number) => jointPenalty(rowsOf(values), alpha);

describe('jointPenalty and its dual', () => {
  it('gaugeOfRow(y) ≤ 1 just where Σ max(0, |y_i| − α) ≤ 1 − α', () => {
    fc.assert(
      fc.property(row, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, alpha) => {
        const gauge = gaugeOfRow(Float64Array.from(values, Math.abs), alpha);
        fc.pre(gauge > 1e-9);
        const excess = (scale: number) =>
          values.reduce((sum, y) => sum + Math.max(0, Math.abs(y) * scale - alpha), 0) - (1 - alpha);
        expect(excess((1 - 1e-9) / gauge)).toBeLessThanOrEqual(1e-9);
        // past the ball some condition breaks: the sum, or |y_i| ≤ 1 where α is 1
        const outside = values.map((y) => (y * (1 + 1e-6)) / gauge);
        expect(excess((1 + 1e-6) / gauge) > 0 || Math.max(...outside.map(Math.abs)) > 1).toBe(true);
      }),
    );
  });

  it('thresholdTogether(s) is the proximal map: s − x is a multiplier that x attains', () => {
    fc.assert(
      fc.property(row, weight, fc.double({ min: 0.01, max: 4, noNaN: true }), (values, alpha, step) => {
        const copies = rowsOf(values.map(() => 0));
        thresholdTogether(rowsOf(values), copies, step, alpha);
        const x = copies.map((copy) => copy[1]);
        const y = values.map((s, i) => (s - x[i]) / step);
        expect(largestGauge(rowsOf(y), alpha)).toBeLessThanOrEqual(1 + 1e-9);
        const product = y.reduce((sum, value, i) => sum + value * x[i], 0);
        expect(product).toBeCloseTo(norm(x, alpha), 8);
      }),
    );
  });

  it('thresholdTogether(s) ends where a point ties with the level that it is cut to, up to rounding', () => {
    // the level of all three is 0.3, give or take an ulp
    const copies = rowsOf([0, 0, 0]);
    thresholdTogether(rowsOf([1.8, 0.3, 0.6]), copies, 1.8, 0);
    expect(copies.map((copy) => copy[1])).toEqual([0.3, 0.3, 0.3].map((level) => expect.closeTo(level, 12)));
  });
});
