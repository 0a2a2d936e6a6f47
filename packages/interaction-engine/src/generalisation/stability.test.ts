import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SparseInteraction } from '../interactions/and-or.ts';
import { effectsAt, stabilityByOrder, weightedByStrength } from './stability.ts';

const interactions: SparseInteraction[] = [
  { type: 'AND', mask: 1, effect: 2 },
  { type: 'OR', mask: 3, effect: -1 },
];
const sample = { interactions, draws: [Float64Array.of(1, -1), Float64Array.of(3, -1)] };

describe('stabilityByOrder', () => {
  it('stabilityByOrder(samples, n) is |mean| / deviation; what does not vary is counted', () => {
    const rows = stabilityByOrder(
      [sample, { interactions: [], draws: [new Float64Array(), new Float64Array()] }],
      2,
    );
    expect(rows).toHaveLength(9);
    expect(rows[6]).toMatchObject({
      type: 'BOTH',
      order: 0,
      interactionCount: 1,
      zeroDeviations: 1,
      leftOut: 1,
    });
    expect(rows[6].stability).toBeCloseTo(Math.SQRT2, 12);
    expect(rows[6].instability).toBeCloseTo(Math.SQRT1_2, 12);
    expect(rows[5]).toMatchObject({ stability: null, instability: null, zeroDeviations: 1, sampleCount: 0 });
  });

  it('stabilityByOrder(samples, n) does not change with the scale of effects', () => {
    const draw = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(draw, { minLength: 2, maxLength: 8 }), (draws) => {
        const at = (scale: number) =>
          stabilityByOrder(
            [{ interactions, draws: draws.map((d) => Float64Array.from(d, (x) => scale * x)) }],
            2,
          );
        expect(at(-4)).toEqual(at(1));
      }),
    );
  });

  it('stabilityByOrder(samples, n) refuses a single draw and draws of another length', () => {
    expect(() => stabilityByOrder([{ ...sample, draws: sample.draws.slice(1) }], 2)).toThrow('but 1 came');
    expect(() => stabilityByOrder([{ interactions: [], draws: sample.draws }], 2)).toThrow('but one has 2');
    expect(() => stabilityByOrder([sample], 1)).toThrow('can not be 3');
  });

  it('effectsAt(interactions, effects) reads each in its own type', () => {
    const effects = { and: Float64Array.of(0, 1, 2, 3), or: Float64Array.of(0, 4, 5, 6) };
    expect(effectsAt(interactions, effects)).toEqual(Float64Array.of(1, 6));
  });

  it('weightedByStrength(values, strengths) leaves out orders without a value', () => {
    expect(weightedByStrength([null, 0.5, null, 1], Float64Array.of(0, 3, 5, 1))).toBe(0.625);
    expect(weightedByStrength([1, null], Float64Array.of(1, 1))).toBeNull();
  });
});
