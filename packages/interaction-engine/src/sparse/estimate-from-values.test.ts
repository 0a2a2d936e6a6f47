import { describe, expect, it } from 'vitest';
import { estimateFromValues } from './estimate-from-values.ts';
import { estimateInteractions } from './estimate-interactions.ts';
import { plantedPatterns, plantedSubsetGame } from './planted-subset-game.ts';

const n = 20;
const settings = { playerCount: n, maximumOrder: 3, seed: 4 };

describe('estimateFromValues', () => {
  it('estimateFromValues(what a game was asked) is the estimate of the game, ∅ and N wherever they stand', async () => {
    const game = plantedSubsetGame(plantedPatterns(n, 6, 2), n, 0.02, 3);
    const known = { kept: [] as number[], values: [] as number[] };
    const whole = await estimateInteractions(
      (kept, count) => {
        const values = game(kept, count);
        known.kept.push(...kept);
        known.values.push(...values);
        return values;
      },
      { ...settings, evaluations: 200 },
    );
    expect(estimateFromValues({ kept: Uint8Array.from(known.kept), values: known.values }, settings)).toEqual(
      whole,
    );
    // ∅ and N at the end
    const kept = Uint8Array.from([...known.kept.slice(2 * n), ...known.kept.slice(0, 2 * n)]);
    const values = [...known.values.slice(2), ...known.values.slice(0, 2)];
    expect(estimateFromValues({ kept, values }, settings)).toEqual(whole);
  });

  const rows = (count: number) => {
    const kept = new Uint8Array(count * n).map((_, i) => (Math.floor(i / n) >> (i % n)) & 1);
    kept.fill(1, (count - 1) * n);
    return { kept, values: new Float64Array(count).fill(1) };
  };

  it('estimateFromValues(…) refuses what is not there, came twice, or is no number', () => {
    const good = rows(30);
    expect(estimateFromValues(good, settings).interactions).toEqual([]);
    expect(() => estimateFromValues(rows(19), settings)).toThrow('20 subsets or more, but 19 were given.');
    const without = { kept: good.kept.slice(n), values: good.values.slice(1) };
    expect(() => estimateFromValues(without, settings)).toThrow('the subset of no player (∅), and it is not');
    const last = { kept: good.kept.slice(0, -n), values: good.values.slice(1) };
    expect(() => estimateFromValues(last, settings)).toThrow('the subset of all players (N)');
    const twice = { ...good, kept: good.kept.with(7 * n, 0) };
    expect(() => estimateFromValues(twice, settings)).toThrow('but subset 7 is subset 6 again.');
    const nan = { ...good, values: good.values.with(5, Number.NaN) };
    expect(() => estimateFromValues(nan, settings)).toThrow('that of subset 5 is NaN.');
    expect(() => estimateFromValues({ ...good, kept: good.kept.slice(1) }, settings)).toThrow(
      'are 600 numbers, but 599',
    );
    expect(() => estimateFromValues(good, { ...settings, playerCount: 1 })).toThrow('from 2 to 128, but 1');
  });
});
