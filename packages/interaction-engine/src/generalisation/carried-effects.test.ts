import { describe, expect, it } from 'vitest';
import { totalStrength } from '../interactions/and-or.ts';
import { sparsify } from '../interactions/sparsify.ts';
import { normalGame } from '../known-games.ts';
import { moebius } from '../transforms/moebius.ts';
import { orTransform } from '../transforms/or-transform.ts';
import { carriedEffects } from './carried-effects.ts';

const values = normalGame(5, 1);
const others = normalGame(5, 2).map((noise, mask) => values[mask] + 0.1 * noise);
const split = sparsify(values, { kappa: 0.2 });
const sum = (list: Float64Array) => list.reduce((total, value) => total + value, 0);

describe('carriedEffects', () => {
  it('carriedEffects(I, v, v) is I, and it adds up to v′(N) − v′(∅)', () => {
    const same = carriedEffects(split, values, values);
    expect([same.and, same.or]).toEqual([split.and, split.or]);
    const carried = carriedEffects(split, values, others);
    expect(sum(carried.and) + sum(carried.or)).toBeCloseTo(others[31] - others[0], 12);
  });

  it('carriedEffects(I, v, v′) are the effects of v′ under the γ and δ of the split of v', () => {
    // γ from what the split did to v, before OR of order 1 moved: any share of it moved there cancels beyond order 1
    const shifted = (game: Float64Array) => game.map((value) => value - game[0]);
    const halfOf = (game: Float64Array) =>
      shifted(game).map((value, mask) => (value - split.delta[mask]) / 2);
    const gammaOf = (mask: number) => split.and[mask] - moebius(halfOf(values))[mask];
    const carried = carriedEffects(split, values, others);
    const [and, or] = [moebius(halfOf(others)), orTransform(halfOf(others))];
    const orGammaOf = (mask: number) => split.or[mask] - orTransform(halfOf(values))[mask];
    for (let mask = 1; mask < 32; mask++) {
      if ((mask & (mask - 1)) === 0) continue;
      expect(carried.and[mask]).toBeCloseTo(and[mask] + gammaOf(mask), 12);
      expect(carried.or[mask]).toBeCloseTo(or[mask] + orGammaOf(mask), 12);
    }
  });

  it('carriedEffects(I, v, v′) costs no less than the split of v′ itself', () => {
    const afresh = sparsify(others, { kappa: 0 });
    const carried = carriedEffects(sparsify(values, { kappa: 0 }), values, others);
    expect(totalStrength(carried)).toBeGreaterThanOrEqual(afresh.lowerBound - 1e-9);
  });

  it('carriedEffects of games of other sizes is refused', () => {
    expect(() => carriedEffects(split, values, new Float64Array(16))).toThrow('meet 16 values');
  });
});
