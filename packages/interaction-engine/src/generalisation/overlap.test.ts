import { describe, expect, it } from 'vitest';
import { plantedInteractions } from '../known-games.ts';
import { seededRandom, shuffledIndices } from '../random.ts';
import { chanceIntersection, chanceIoU } from './chance.ts';
import { averageOverlap, overlapByOrder } from './overlap.ts';

/** Random subsets of the candidates, compared directly. */
function simulate(a: number, b: number, candidates: number, trials: number) {
  const random = seededRandom(1);
  const means = { intersection: 0, iou: 0 };
  for (let trial = 0; trial < trials; trial++) {
    const first = new Set(shuffledIndices(candidates, random).subarray(0, a));
    const second = new Set(shuffledIndices(candidates, random).subarray(0, b));
    const shared = [...first].filter((one) => second.has(one)).length;
    means.intersection += shared / trials;
    means.iou += shared / (a + b - shared) / trials;
  }
  return means;
}

describe('the level of chance', () => {
  it('chanceIntersection(a, b, C) is a·b/C, as random sets show', () => {
    expect(chanceIntersection(7, 9, 30)).toBe(2.1);
    expect(simulate(7, 9, 30, 20_000).intersection).toBeCloseTo(2.1, 1);
  });

  it('chanceIoU(a, b, C) is the mean IoU of random sets', () => {
    expect(chanceIoU(7, 9, 30)).toBeCloseTo(simulate(7, 9, 30, 20_000).iou, 2);
    expect(chanceIoU(1, 1, 4)).toBeCloseTo(0.25, 12);
    expect(chanceIoU(4, 4, 4)).toBeCloseTo(1, 12);
    expect(chanceIoU(9, 7, 30)).toBe(chanceIoU(7, 9, 30));
  });

  it('chanceIoU(0, 0, C) says nothing, and sets larger than their candidates are refused', () => {
    expect(chanceIoU(0, 0, 4)).toBeNull();
    expect(chanceIoU(0, 3, 4)).toBe(0);
    expect(() => chanceIoU(5, 1, 4)).toThrow('A set drawn from 4 candidates cannot have 5 members.');
  });
});

describe('overlapByOrder', () => {
  const a = plantedInteractions(6, 12, 1);
  const b = [
    ...a.slice(0, 6),
    ...plantedInteractions(6, 8, 2).filter(({ mask }) => !a.some((one) => one.mask === mask)),
  ];

  it('overlapByOrder(A, A, n) is 1 wherever there is anything', () => {
    for (const { iou, union } of overlapByOrder(a, a, 6)) expect(iou).toBe(union === 0 ? null : 1);
  });

  it('overlapByOrder(A, B, n) counts by type and order, and does not look at effects', () => {
    const rows = overlapByOrder(a, b, 6);
    expect(rows).toHaveLength(21);
    const all = rows[14];
    expect(all).toMatchObject({ type: 'BOTH', order: 0, intersection: 6, union: a.length + b.length - 6 });
    const flipped = b.map((one) => ({ ...one, effect: -one.effect }));
    expect(overlapByOrder(a, flipped, 6)).toEqual(rows);
    const single = rows.filter(({ type, order }) => type !== 'BOTH' && order > 0);
    expect(single.reduce((sum, { intersection }) => sum + intersection, 0)).toBe(6);
  });

  it('overlapByOrder(OR{i}, AND{i}, n) is one and the same interaction', () => {
    const or = [{ type: 'OR' as const, mask: 4, effect: 1 }];
    expect(overlapByOrder(or, [{ type: 'AND', mask: 4, effect: 2 }], 3)[1]).toMatchObject({
      type: 'AND',
      order: 1,
      iou: 1,
    });
  });

  it('averageOverlap(samples) leaves out empty unions and counts them', () => {
    const means = averageOverlap([overlapByOrder(a, b, 6), overlapByOrder([], [], 6)]);
    expect(means[14]).toMatchObject({ iou: 6 / (a.length + b.length - 6), sampleCount: 1, leftOut: 1 });
    expect(averageOverlap([overlapByOrder([], [], 6)])[0]).toMatchObject({
      iou: null,
      chance: null,
      sampleCount: 0,
    });
    expect(() => averageOverlap([])).toThrow('none was given');
  });
});
