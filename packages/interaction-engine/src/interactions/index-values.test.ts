import { describe, expect, it } from 'vitest';
import { networkGame } from '../known-games.ts';
import { indexKinds, indexValues } from './index-values.ts';
import { banzhafInteractions, shapleyInteractions } from './interaction-indices.ts';
import { sparsify } from './sparsify.ts';

const n = 6;
const values = networkGame(n, 3);
const split = sparsify(values, { kappa: 0.04 * Math.abs(values[63] - values[0]) });

describe('indexValues', () => {
  it('indexValues(split, SHAPLEY_VALUE, 1) sum to v(N) − v(∅), with a box too', () => {
    const sum = indexValues(split, 'SHAPLEY_VALUE', 1).reduce((total, { value }) => total + value, 0);
    expect(Math.max(...split.delta.map(Math.abs))).toBeGreaterThan(0);
    expect(sum).toBeCloseTo(values[63] - values[0], 12);
  });

  it('indexValues(split, kind, order) are the index of every set of that order, once', () => {
    const whole = {
      SHAPLEY_INTERACTION: shapleyInteractions(split),
      BANZHAF_INTERACTION: banzhafInteractions(split),
    };
    for (const kind of ['SHAPLEY_INTERACTION', 'BANZHAF_INTERACTION'] as const) {
      const counts = [1, 2, 3, 4, 5, 6].map((order) => {
        const found = indexValues(split, kind, order);
        for (const { mask, value } of found) expect(value).toBe(whole[kind][mask]);
        return new Set(found.map(({ mask }) => mask)).size;
      });
      expect(counts).toEqual([6, 15, 20, 15, 6, 1]);
    }
  });

  it('indexValues(an AND of two and an OR of two) are what the definitions say', () => {
    const effects = { and: Float64Array.of(0, 0, 0, 2), or: Float64Array.of(0, 0, 0, 4) };
    // OR{1,2} = x1 + x2 − x1·x2: dividends 4, 4 and 2 − 4
    const found = indexKinds.map((kind) => indexValues(effects, kind, 1).map(({ value }) => value));
    expect(found).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
    expect(indexValues(effects, 'SHAPLEY_INTERACTION', 2)).toEqual([{ mask: 3, value: -2 }]);
  });

  it('indexValues(…) refuses an order that there is not', () => {
    expect(() => indexValues(split, 'SHAPLEY_VALUE', 2)).toThrow('of one player, but order 2 was given.');
    expect(() => indexValues(split, 'BANZHAF_INTERACTION', 7)).toThrow('from 1 to 6, but 7 was given.');
    expect(() => indexValues(split, 'BANZHAF_INTERACTION', 1.5)).toThrow('but 1.5 was given.');
  });
});
