import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalGame } from '../known-games.ts';
import { averageSimilarity, meanEffects, similarityByOrder } from './train-test-similarity.ts';

const effects = (seed: number) => ({ and: normalGame(4, seed), or: normalGame(4, seed + 1) });

describe('similarityByOrder', () => {
  it('similarityByOrder(a, a) is 1, and of −a is 0', () => {
    const a = effects(1);
    const flipped = { and: a.and.map((x) => -x), or: a.or.map((x) => -x) };
    for (const { similarity, maximum } of similarityByOrder(a, a))
      expect(similarity).toBe(maximum === 0 ? null : 1);
    expect(similarityByOrder(a, flipped)[10].similarity).toBe(0);
  });

  it('similarityByOrder(a, b) is symmetric, from 0 to 1, and signs add up', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (first, second) => {
        const rows = similarityByOrder(effects(first), effects(second));
        expect(similarityByOrder(effects(second), effects(first))).toEqual(rows);
        for (let order = 0; order <= 4; order++) {
          expect(rows[order].maximum + rows[5 + order].maximum).toBeCloseTo(rows[10 + order].maximum, 9);
          expect(rows[10 + order].similarity ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('similarityByOrder(c·a, a) is c', () => {
    const a = effects(3);
    const half = { and: a.and.map((x) => x / 2), or: a.or.map((x) => x / 2) };
    expect(similarityByOrder(half, a)[0].similarity).toBeCloseTo(0.5, 12);
    expect(() => similarityByOrder(a, meanEffects([[]], 3))).toThrow('but 8 was given where 16 is due');
  });

  it('averageSimilarity(classes) leaves out classes without effects', () => {
    const empty = meanEffects([[]], 4);
    const classes = [similarityByOrder(effects(1), effects(1)), similarityByOrder(empty, empty)];
    expect(averageSimilarity(classes)[10]).toEqual({
      sign: 'BOTH',
      order: 0,
      similarity: 1,
      classCount: 1,
      leftOut: 1,
    });
    expect(meanEffects([[{ type: 'AND', mask: 1, effect: 2 }], []], 1).and).toEqual(Float64Array.of(0, 1));
  });
});
