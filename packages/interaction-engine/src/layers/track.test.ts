import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InteractionType, SparseInteraction } from '../interactions/and-or.ts';
import { averageTracking } from './average-tracking.ts';
import { emptyRow, type TrackingRow, track } from './track.ts';
import { trajectory } from './trajectory.ts';

const n = 4;
const interaction = fc.record({
  type: fc.constantFrom<InteractionType>('AND', 'OR'),
  mask: fc.integer({ min: 1, max: 15 }),
  effect: fc.double({ min: -5, max: 5, noNaN: true }),
});
const lists = fc.uniqueArray(interaction, { selector: ({ type, mask }) => `${type}${mask}`, maxLength: 12 });
const scaled = (list: readonly SparseInteraction[], factor: number) =>
  list.map((one) => ({ ...one, effect: factor * one.effect }));
const pooled = (rows: readonly TrackingRow[]) => rows[2 * (n + 1)];
const some: SparseInteraction[] = [
  { type: 'AND', mask: 3, effect: 2 },
  { type: 'OR', mask: 7, effect: -1 },
];

describe('track', () => {
  it('track(l, L, n) always has 3·(n + 1) rows in one order', () => {
    const rows = track(some, [], n);
    expect(rows.map(({ type, order }) => `${type} ${order}`)).toEqual(
      ['AND', 'OR', 'BOTH'].flatMap((type) => [0, 1, 2, 3, 4].map((order) => `${type} ${order}`)),
    );
  });

  it('track(l, L, n) keeps overlap + forgotten = strength and overlap + new = reference strength', () => {
    fc.assert(
      fc.property(lists, lists, (layer, reference) => {
        for (const row of track(layer, reference, n)) {
          expect(row.overlap + row.forgotten).toBeCloseTo(row.strength, 10);
          expect(row.overlap + row.new).toBeCloseTo(row.referenceStrength, 10);
        }
      }),
    );
  });

  it('track(l, L, n) pools types and orders by addition', () => {
    fc.assert(
      fc.property(lists, lists, (layer, reference) => {
        const rows = track(layer, reference, n);
        for (const name of ['overlap', 'forgotten', 'new', 'strength', 'referenceStrength'] as const) {
          const single = rows.filter(({ type, order }) => type !== 'BOTH' && order > 0);
          expect(single.reduce((sum, row) => sum + row[name], 0)).toBeCloseTo(pooled(rows)[name], 9);
        }
      }),
    );
  });

  it('track(l, l, n) is complete and holds nothing redundant', () => {
    expect(pooled(track(some, some, n))).toMatchObject({
      completeness: 1,
      redundancy: 0,
      forgotten: 0,
      new: 0,
    });
  });

  it('track(−L, L, n) shares nothing', () => {
    expect(pooled(track(scaled(some, -1), some, n))).toMatchObject({
      overlap: 0,
      completeness: 0,
      redundancy: 1,
    });
  });

  it('track(c·L, L, n) has completeness c up to 1, and redundancy 1 − 1/c beyond', () => {
    expect(pooled(track(scaled(some, 0.25), some, n))).toMatchObject({ completeness: 0.25, redundancy: 0 });
    expect(pooled(track(scaled(some, 4), some, n))).toMatchObject({ completeness: 1, redundancy: 0.75 });
  });

  it('track(L, l, n) swaps new and forgotten of track(l, L, n)', () => {
    fc.assert(
      fc.property(lists, lists, (layer, reference) => {
        const there = track(layer, reference, n);
        track(reference, layer, n).forEach((row, index) => {
          expect(row.new).toBe(there[index].forgotten);
          expect(row.forgotten).toBe(there[index].new);
          expect(row.overlap).toBe(there[index].overlap);
        });
      }),
    );
  });

  it('track([], [], n) divides by nothing and says null', () => {
    for (const row of track([], [], n)) expect(row).toEqual(emptyRow(row.type, row.order));
  });

  it('track(l, L, n) refuses what is listed twice or is no subset', () => {
    expect(() => track([some[0], some[0]], [], n)).toThrow('The AND interaction of mask 3 is listed twice.');
    expect(() => track([], [{ type: 'OR', mask: 16, effect: 1 }], n)).toThrow(
      'A mask of 4 players lies in 1…15',
    );
  });
});

describe('averageTracking', () => {
  const samples = [track(some, scaled(some, 2), n), track([], scaled(some, 3), n), track([], [], n)];

  it('averageTracking(samples, RATIO_OF_MEANS) divides means', () => {
    expect(pooled(averageTracking(samples, 'RATIO_OF_MEANS'))).toMatchObject({
      overlap: 1,
      referenceStrength: 5,
      completeness: 1 / 5,
      redundancy: 0,
    });
  });

  it('averageTracking(samples, MEAN_OF_RATIOS) leaves out samples that have no ratio', () => {
    expect(pooled(averageTracking(samples, 'MEAN_OF_RATIOS'))).toMatchObject({
      completeness: 0.25,
      redundancy: 0,
    });
    expect(pooled(averageTracking([track([], [], n)], 'MEAN_OF_RATIOS')).completeness).toBeNull();
  });

  it('averageTracking([]) and samples of unlike shapes are refused', () => {
    expect(() => averageTracking([], 'RATIO_OF_MEANS')).toThrow('none was given');
    expect(() => averageTracking([track([], [], 2), track([], [], 3)], 'RATIO_OF_MEANS')).toThrow(
      'All samples have the 9 rows',
    );
  });
});

describe('trajectory', () => {
  const layer = (effect: number) => ({ and: Float64Array.of(0, effect), or: Float64Array.of(0, -effect) });

  it('trajectory(layers, type, S) follows one interaction', () => {
    expect(trajectory([layer(1), layer(2)], 'AND', 1)).toEqual([1, 2]);
    expect(trajectory([layer(1), layer(2)], 'OR', 1)).toEqual([-1, -2]);
  });

  it('trajectory(layers, type, S) refuses a subset that is not there', () => {
    expect(() => trajectory([layer(1)], 'AND', 2)).toThrow('A mask lies in 1…1 here, but 2 was given.');
  });
});
