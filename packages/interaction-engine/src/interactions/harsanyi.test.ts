import { describe, expect, it } from 'vitest';
import { gameOf } from '../game.ts';
import { normalGame } from '../known-games.ts';
import { orderOf } from '../sets/order.ts';
import { totalStrength } from './and-or.ts';
import { harsanyi } from './harsanyi.ts';

describe('harsanyi', () => {
  it('harsanyi(1(S ⊆ T)) has one interaction', () => {
    const effects = harsanyi(gameOf(5, (mask) => ((mask & 0b10110) === 0b10110 ? 1 : 0)));
    expect([...effects.entries()].filter(([, effect]) => effect !== 0)).toEqual([[0b10110, 1]]);
  });

  it('harsanyi(1(S ∩ T ≠ ∅)) costs 2^|S| − 1', () => {
    for (const set of [0b1, 0b11, 0b1011, 0b11111]) {
      const and = harsanyi(gameOf(5, (mask) => ((mask & set) !== 0 ? 1 : 0)));
      expect(totalStrength({ and, or: new Float64Array(32) })).toBe(2 ** orderOf(set) - 1);
    }
  });

  it('harsanyi(noise of variance s²) has variance 2^|S|·s²', () => {
    const sums = new Float64Array(5);
    const counts = new Float64Array(5);
    for (let seed = 0; seed < 4000; seed++) {
      // The base value is noise too: I(S) counts all 2^|S| values.
      const effects = harsanyi(normalGame(4, 7 * seed + 1));
      effects.forEach((effect, mask) => {
        sums[orderOf(mask)] += effect ** 2;
        counts[orderOf(mask)]++;
      });
    }
    for (let order = 1; order <= 4; order++)
      expect(sums[order] / counts[order] / 2 ** order).toBeCloseTo(1, 1);
  });

  it('harsanyi(v) gives a dummy player nothing, and symmetric players the same', () => {
    const effects = harsanyi(gameOf(4, (mask) => Math.sin(orderOf(mask & 0b0111))));
    for (let mask = 8; mask < 16; mask++) expect(Math.abs(effects[mask])).toBeLessThan(1e-14);
    expect(effects[0b001]).toBeCloseTo(effects[0b100], 14);
    expect(effects[0b011]).toBeCloseTo(effects[0b110], 14);
  });
});
