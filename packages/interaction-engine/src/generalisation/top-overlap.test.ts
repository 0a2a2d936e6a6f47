import { describe, expect, it } from 'vitest';
import type { Effects } from '../interactions/and-or.ts';
import { denseEffects } from '../interactions/and-or.ts';
import { sparsify } from '../interactions/sparsify.ts';
import { sparsifyTogether } from '../joint/sparsify-together.ts';
import { networkGame, normalGame } from '../known-games.ts';
import { averageTopOverlap, heldOutOverlap, topFractions, topOverlap } from './top-overlap.ts';

const noise = (n: number, seed: number): Effects => ({
  and: normalGame(n, seed),
  or: normalGame(n, seed + 1),
});
const and = (...strengths: number[]): Effects => ({
  and: Float64Array.of(0, ...strengths),
  or: new Float64Array(strengths.length + 1),
});

describe('topOverlap', () => {
  it('topOverlap([A, A]) is 1, and [A, −2·A] too: neither sign nor scale matters', () => {
    const a = noise(6, 1);
    const b = { and: a.and.map((effect) => -2 * effect), or: a.or.map((effect) => -2 * effect) };
    for (const rows of [topOverlap([a, a]), topOverlap([a, b])]) {
      expect(rows).toHaveLength(3 * topFractions.length);
      for (const { overlap } of rows) expect(overlap).toBe(1);
    }
  });

  it('topOverlap([A, B]) counts what the k strongest have in common', () => {
    const [row] = topOverlap([and(7, 6, 5, 4, 3, 2, 1), and(7, 1, 5, -6, 2, 3, 4)], [0.5]);
    expect(row).toEqual({ type: 'AND', fraction: 0.5, k: 4, overlap: 3 / 4, chance: 4 / 7 });
  });

  it('topOverlap([random, random]) is about its chance, also for three', () => {
    const rows = Array.from({ length: 20 }, (_, i) => topOverlap([noise(8, 3 * i), noise(8, 900 + 3 * i)]));
    for (const { overlap, chance } of averageTopOverlap(rows)) expect(overlap).toBeCloseTo(chance, 1);
    const three = topOverlap([noise(12, 1), noise(12, 4), noise(12, 7)], [0.45]);
    for (const { overlap, chance } of three) expect(overlap).toBeCloseTo(chance, 1);
    expect(three[0].chance).toBeCloseTo(0.45 ** 2, 3);
  });

  it('topOverlap([sparse, sparse]) shares the places left by lot, so zeros agree no more than chance', () => {
    const [a, b] = [1, 2].map((mask) => denseEffects([{ type: 'AND', mask, effect: 1 }], 4));
    const [row] = topOverlap([a, b], [0.25]);
    // 4 of 15: one is its own in each, the other three fall on fourteen zeros
    const share = 3 / 14;
    expect(row.overlap).toBeCloseTo((2 * share + 13 * share * share) / 4, 12);
    const empty = denseEffects([], 4);
    expect(topOverlap([empty, empty], [0.25])[0].overlap).toBeCloseTo(4 / 15, 12);
  });

  it('heldOutOverlap([A, B], C) is the part of what A and B share that C has too', () => {
    const [a, b] = [and(7, 6, 5, 4, 3, 2, 1), and(7, 6, 5, 3, 4, 2, 1)];
    // masks 1, 2, 3 are common; of these, 1 and 3 are among the strongest four of the third
    const [row] = heldOutOverlap([a, b], and(7, 1, 6, 2, 3, 5, 4), [0.5]);
    expect(row).toEqual({ type: 'AND', fraction: 0.5, k: 4, overlap: 2 / 3, chance: 4 / 7 });
    for (const { overlap } of heldOutOverlap([noise(6, 1)], noise(6, 1))) expect(overlap).toBe(1);
  });

  it('heldOutOverlap([A, B], C) is null where A and B share nothing', () => {
    const [a, b] = [7, 11].map((mask) => denseEffects([{ type: 'AND', mask, effect: 1 }], 4));
    expect(heldOutOverlap([a, b], a, [1 / 16])[0].overlap).toBeNull();
    expect(averageTopOverlap([heldOutOverlap([a, b], a, [1 / 16])])[0].overlap).toBeNull();
  });

  it('topOverlap(joint splits) is higher than topOverlap(separate splits) where networks share a part', () => {
    const common = networkGame(8, 1);
    const games = [2, 3].map((seed) => networkGame(8, seed).map((own, mask) => common[mask] + 0.3 * own));
    const gaps = games.map((game) => Math.abs(game[255] - game[0]));
    const kappas = gaps.map((gap) => 0.02 * gap);
    const { splits } = sparsifyTogether(games, { kappas, gammaBounds: gaps.map((gap) => 0.5 * gap) });
    const separate = games.map((game, i) => sparsify(game, { kappa: kappas[i] }));
    const at = (effects: readonly Effects[]) => topOverlap(effects, [0.05])[2].overlap ?? 0;
    expect(at(splits)).toBeGreaterThan(at(separate) + 0.1);
  });

  it('topOverlap(…) refuses what it can not compare', () => {
    expect(() => topOverlap([noise(3, 1)])).toThrow('of two networks or more, but 1 came.');
    expect(() => topOverlap([noise(3, 1), noise(4, 1)])).toThrow('one has 8 effects and one 16.');
    expect(() => topOverlap([noise(3, 1), noise(3, 2)], [0])).toThrow(
      'above 0 and at most 1, but 0 was given.',
    );
    expect(() => heldOutOverlap([], noise(3, 1))).toThrow('one or more, but none came.');
    expect(() => averageTopOverlap([])).toThrow('none was given.');
  });
});
