import { describe, expect, it } from 'vitest';
import { normalGame } from '../known-games.ts';
import { orderOf } from '../sets/order.ts';
import { harsanyi } from './harsanyi.ts';
import { banzhafInteractions, dividendsOf, shapleyInteractions } from './interaction-indices.ts';
import { shapleyValues } from './shapley.ts';
import { sparsify } from './sparsify.ts';

const n = 5;
const values = normalGame(n, 1);
const split = sparsify(values, { kappa: 0, tolerance: 1e-2, iterationLimit: 2000 });
const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));

/** Σ_{T⊆N∖S} weight(|T|)·Σ_{L⊆S} (−1)^{|S|−|L|} v(T∪L), the definition by discrete derivatives. */
function byDerivatives(set: number, weight: (order: number) => number): number {
  let sum = 0;
  for (let rest = 0; rest < values.length; rest++) {
    if ((rest & set) !== 0) continue;
    for (let part = 0; part < values.length; part++) {
      if ((part & set) !== part) continue;
      sum += weight(orderOf(rest)) * (-1) ** (orderOf(set) - orderOf(part)) * values[rest | part];
    }
  }
  return sum;
}

function expectClose(found: Float64Array, expected: (set: number) => number): void {
  for (let set = 1; set < found.length; set++) expect(found[set]).toBeCloseTo(expected(set), 9);
}

describe('the interaction indices', () => {
  it('dividendsOf(split) are those of the game, whatever the split', () => {
    const expected = harsanyi(values);
    expectClose(dividendsOf(split), (set) => expected[set]);
  });

  it('shapleyInteractions(split) are the weighted discrete derivatives', () => {
    expectClose(shapleyInteractions(split), (set) => {
      const s = orderOf(set);
      return byDerivatives(set, (t) => (factorial(t) * factorial(n - t - s)) / factorial(n - s + 1));
    });
  });

  it('banzhafInteractions(split) are the mean discrete derivatives', () => {
    expectClose(banzhafInteractions(split), (set) => byDerivatives(set, () => 1 / 2 ** (n - orderOf(set))));
  });

  it('shapleyInteractions(split) of single players are the Shapley values', () => {
    const index = shapleyInteractions(split);
    shapleyValues(split, n).forEach((value, player) => {
      expect(index[1 << player]).toBeCloseTo(value, 9);
    });
  });
});
