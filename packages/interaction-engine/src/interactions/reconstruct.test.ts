import { describe, expect, it } from 'vitest';
import { plantedInteractions } from '../known-games.ts';
import { denseEffects, mergeOrderOne } from './and-or.ts';
import { reconstruct, reconstructionError } from './reconstruct.ts';
import { maximumEffect, salientInteractions } from './salience.ts';

describe('reconstruct', () => {
  it('reconstruct(base, list, n) is what each pattern adds when it is triggered', () => {
    const list = plantedInteractions(6, 7, 1);
    const values = reconstruct(3, list, 6);
    for (let mask = 0; mask < 64; mask++) {
      const triggered = list.filter((i) =>
        i.type === 'AND' ? (mask & i.mask) === i.mask : (mask & i.mask) !== 0,
      );
      expect(values[mask]).toBeCloseTo(3 + triggered.reduce((sum, { effect }) => sum + effect, 0), 12);
    }
  });

  it('reconstruct(base, effects) does not see the order-1 merge', () => {
    const or = Float64Array.of(0, 2, -1, 0.5);
    const effects = { and: Float64Array.of(0, 1, 0, 3), or };
    const merged = mergeOrderOne(effects);
    expect([...merged.or]).toEqual([0, 0, 0, 0.5]);
    expect([...merged.and]).toEqual([0, 3, -1, 3]);
    expect([...or]).toEqual([0, 2, -1, 0.5]);
    expect([...reconstruct(1, merged)]).toEqual([...reconstruct(1, effects)]);
  });

  it('reconstruct(base, list, n) refuses a mask of other players', () => {
    expect(() => reconstruct(0, [{ type: 'AND', mask: 8, effect: 1 }], 3)).toThrow(
      'A mask of 3 players lies in 1…7, but 8 was given.',
    );
  });

  it('reconstructionError(v, v̂) is the largest and the mean distance', () => {
    expect(reconstructionError(Float64Array.of(0, 1), Float64Array.of(0, 3))).toEqual({
      maximum: 2,
      mean: 1,
    });
  });
});

describe('salientInteractions', () => {
  const list = plantedInteractions(6, 9, 2);

  it('salientInteractions(effects, τ) keeps |I| ≥ τ, AND before OR, masks ascending', () => {
    const kept = salientInteractions(denseEffects(list, 6), 1.5);
    const expected = list.filter(({ effect }) => Math.abs(effect) >= 1.5);
    expect(kept).toEqual(
      expected.sort((a, b) => (a.type === b.type ? a.mask - b.mask : a.type === 'AND' ? -1 : 1)),
    );
  });

  it('salientInteractions(effects, 0) leaves out effects of 0', () => {
    expect(salientInteractions(denseEffects(list, 6), 0)).toHaveLength(9);
  });

  it('salientInteractions(effects, −1) is refused', () => {
    expect(() => salientInteractions(denseEffects(list, 6), -1)).toThrow('zero or more, but -1 was given.');
  });

  it('maximumEffect(effects) is the largest strength of both types', () => {
    expect(maximumEffect(denseEffects(list, 6))).toBe(
      Math.max(...list.map(({ effect }) => Math.abs(effect))),
    );
  });
});
