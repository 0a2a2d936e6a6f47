import { describe, expect, it } from 'vitest';
import { gameOf } from '../game.ts';
import { normalGame } from '../known-games.ts';
import { orderOf } from '../sets/order.ts';
import { shapleyValues } from './shapley.ts';
import { sparsify } from './sparsify.ts';

/** φ_i as the mean marginal contribution over all orders in which players can join. */
function shapleyByMarginals(values: Float64Array, n: number): number[] {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return Array.from({ length: n }, (_, player) => {
    let sum = 0;
    for (let mask = 0; mask < values.length; mask++) {
      if ((mask >>> player) & 1) continue;
      const weight = (factorial(orderOf(mask)) * factorial(n - 1 - orderOf(mask))) / factorial(n);
      sum += weight * (values[mask | (1 << player)] - values[mask]);
    }
    return sum;
  });
}

describe('shapleyValues', () => {
  it('shapleyValues(split, n) are those of v − δ', () => {
    for (const kappa of [0, 0.2]) {
      const values = normalGame(6, 4);
      const split = sparsify(values, { kappa, tolerance: 1e-2, iterationLimit: 2000 });
      const matched = values.map((value, mask) => value - split.delta[mask]);
      const expected = shapleyByMarginals(matched, 6);
      const found = shapleyValues(split, 6);
      for (let player = 0; player < 6; player++) expect(found[player]).toBeCloseTo(expected[player], 9);
    }
  });

  it('shapleyValues(effects, n) share out v(x) − v(x_∅)', () => {
    const values = normalGame(7, 5);
    const split = sparsify(values, { kappa: 0, tolerance: 1e-2, iterationLimit: 2000 });
    expect(shapleyValues(split, 7).reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      values[127] - values[0],
      9,
    );
  });

  it('shapleyValues(split, n) treat dummy and symmetric players as they must', () => {
    const values = gameOf(4, (mask) => Math.exp(orderOf(mask & 0b0111)));
    const split = sparsify(values, { kappa: 0, tolerance: 1e-6, iterationLimit: 20000 });
    const [a, b, c, dummy] = shapleyValues(split, 4);
    expect(dummy).toBeCloseTo(0, 9);
    expect(b).toBeCloseTo(a, 9);
    expect(c).toBeCloseTo(a, 9);
  });

  it('shapleyValues(list, n) splits a pattern evenly', () => {
    expect([...shapleyValues([{ type: 'OR', mask: 0b101, effect: 3 }], 3)]).toEqual([1.5, 0, 1.5]);
  });
});
