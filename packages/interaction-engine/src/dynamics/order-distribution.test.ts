import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InteractionType } from '../interactions/and-or.ts';
import { meanOrder, normalisedStrengths, orderDistribution, strengthsOf } from './order-distribution.ts';

const interaction = fc.record({
  type: fc.constantFrom<InteractionType>('AND', 'OR'),
  mask: fc.integer({ min: 1, max: 15 }),
  effect: fc.double({ min: -5, max: 5, noNaN: true }),
});

describe('orderDistribution', () => {
  it('orderDistribution(samples, n) keeps the total strength, signs apart', () => {
    fc.assert(
      fc.property(fc.array(fc.array(interaction), { minLength: 1 }), (samples) => {
        const total = samples.flat().reduce((sum, { effect }) => sum + Math.abs(effect), 0) / samples.length;
        const distribution = orderDistribution(samples, 4);
        expect(strengthsOf(distribution).reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 9);
        expect(Math.min(...distribution.positive, ...distribution.negative)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('orderDistribution(samples, n) averages over samples, empty ones too', () => {
    const found = orderDistribution([[{ type: 'OR', mask: 3, effect: -2 }], []], 2);
    expect(found).toEqual({
      positive: new Float64Array(3),
      negative: Float64Array.of(0, 0, 1),
      sampleCount: 2,
    });
    expect(() => orderDistribution([], 2)).toThrow('none was given');
    expect(() => orderDistribution([[{ type: 'OR', mask: 4, effect: 1 }]], 2)).toThrow('but 4 was given');
  });

  it('meanOrder(strengths) weighs orders by strength, and is null for nothing', () => {
    expect(meanOrder(Float64Array.of(0, 1, 3))).toBe(1.75);
    expect(meanOrder(new Float64Array(3))).toBeNull();
    expect(normalisedStrengths(Float64Array.of(9, 1, 3))).toEqual(Float64Array.of(0, 0.25, 0.75));
  });
});
