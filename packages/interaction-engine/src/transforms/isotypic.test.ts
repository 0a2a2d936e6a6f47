import { describe, expect, it } from 'vitest';
import { normalGame } from '../known-games.ts';
import { orderOf } from '../sets/order.ts';
import { isotypicForward, isotypicInverse, isotypicPlan } from './isotypic.ts';

function forward(values: Float64Array): Float64Array {
  const plan = isotypicPlan(Math.log2(values.length));
  return isotypicForward(plan, values.slice(), new Float64Array(values.length)).slice();
}

describe('the isotypic transform', () => {
  it('isotypicForward(v) is undone by isotypicInverse', () => {
    for (let n = 1; n <= 11; n++) {
      const values = normalGame(n, n);
      const back = isotypicInverse(isotypicPlan(n), forward(values), new Float64Array(values.length));
      for (let mask = 0; mask < values.length; mask++) expect(back[mask]).toBeCloseTo(values[mask], 12);
    }
  });

  it('isotypicForward(v) keeps inner products', () => {
    const [a, b] = [normalGame(9, 1), normalGame(9, 2)];
    const inner = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, i) => sum + value * y[i], 0);
    expect(inner(forward(a), forward(b))).toBeCloseTo(inner(a, b), 9);
  });

  it('isotypicPlan(n).blocks fill all 2ⁿ places', () => {
    for (let n = 1; n <= 16; n++) {
      const filled = isotypicPlan(n).blocks.reduce(
        (sum, { dimension, copies }) => sum + dimension * copies,
        0,
      );
      expect(filled).toBe(2 ** n);
    }
  });

  it('isotypicForward(v) puts values of one order into entries of that order alone', () => {
    const n = 6;
    for (let order = 0; order <= n; order++) {
      const values = normalGame(n, order).map((value, mask) => (orderOf(mask) === order ? value : 0));
      const result = forward(values);
      for (const { dimension, copies, lowestOrder, offset } of isotypicPlan(n).blocks) {
        for (let i = 0; i < dimension; i++) {
          if (i + lowestOrder === order) continue;
          for (let copy = 0; copy < copies; copy++)
            expect(Math.abs(result[offset + i * copies + copy])).toBeLessThan(1e-14);
        }
      }
    }
  });
});
