import { describe, expect, it } from 'vitest';
import { gameOf } from '../game.ts';
import { normalGame } from '../known-games.ts';
import { moebius } from './moebius.ts';
import { dualOf, orTransform, orZeta } from './or-transform.ts';

const distance = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i])));

describe('orTransform', () => {
  it('orTransform(v) is undone by orZeta up to the value at ∅', () => {
    const values = normalGame(8, 1);
    expect(
      distance(
        orZeta(orTransform(values)),
        values.map((value) => value - values[0]),
      ),
    ).toBeLessThan(1e-12);
  });

  it('orTransform(v) is the AND transform of the dual game', () => {
    const values = normalGame(7, 2);
    const whole = values.length - 1;
    const dual = gameOf(7, (mask) => values[whole] - values[whole ^ mask]);
    expect(distance(orTransform(values), moebius(dual))).toBeLessThan(1e-12);
  });

  it('orTransform(v) finds the one pattern of 1(S ∩ T ≠ ∅)', () => {
    const effects = orTransform(gameOf(5, (mask) => ((mask & 0b01101) !== 0 ? 1 : 0)));
    expect([...effects.entries()].filter(([, effect]) => effect !== 0)).toEqual([[0b01101, 1]]);
  });

  it('dualOf(g) sums g over the subsets that hold S, and over those that meet S', () => {
    const functional = normalGame(4, 3);
    const dual = dualOf(functional);
    for (let set = 0; set < 16; set++) {
      const over = (holds: (mask: number) => boolean) =>
        functional.reduce((sum, g, mask) => sum + (holds(mask) ? g : 0), 0);
      expect(dual[set]).toBeCloseTo(
        over((mask) => (mask & set) === set),
        12,
      );
      expect(dual[16 + set]).toBeCloseTo(
        over((mask) => (mask & set) !== 0),
        12,
      );
    }
  });
});
