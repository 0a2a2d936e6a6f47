import { describe, expect, it } from 'vitest';
import { type EstimateSettings, estimateInteractions, type SubsetGame } from './estimate-interactions.ts';
import { plantedPatterns, plantedSubsetGame, recallOf } from './planted-subset-game.ts';

const small: EstimateSettings = { playerCount: 20, evaluations: 300, maximumOrder: 3, seed: 1 };
const pair: SubsetGame = (kept, count) =>
  Float64Array.from({ length: count }, (_, row) => 5 + 2 * kept[20 * row] * kept[20 * row + 7]);

describe('estimateInteractions on planted games', () => {
  // By these seeds all patterns are found at the time of writing; two may be lost to a harmless change of the solver.
  it.each([
    { playerCount: 20, evaluations: 400, count: 15 },
    { playerCount: 50, evaluations: 1000, count: 20 },
    { playerCount: 100, evaluations: 1500, count: 15 },
  ])('finds $count patterns of orders 3 and 4 among $playerCount players', async ({ count, ...sizes }) => {
    const planted = plantedPatterns(sizes.playerCount, count, 7);
    const game = plantedSubsetGame(planted, sizes.playerCount, 0.05, 8);
    const estimate = await estimateInteractions(game, { ...sizes, maximumOrder: 4, seed: 1 });
    const { recall, precision } = recallOf(planted, estimate.interactions);
    expect(recall).toBeGreaterThanOrEqual(1 - 2 / count);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(estimate.heldOutR2).toBeGreaterThan(0.97);
  });

  it('estimateInteractions({ proposal: TREES }) finds at least half of them', async () => {
    const planted = plantedPatterns(20, 15, 7);
    const game = plantedSubsetGame(planted, 20, 0.05, 8);
    const settings = { ...small, evaluations: 400, maximumOrder: 4, proposal: 'TREES' as const };
    const { interactions, proposal } = await estimateInteractions(game, settings);
    expect(proposal).toBe('TREES');
    expect(recallOf(planted, interactions).recall).toBeGreaterThanOrEqual(0.5);
  });
});

describe('estimateInteractions and its game', () => {
  it('asks for exactly as many subsets as allowed, none twice, ∅ and N among them', async () => {
    const asked: string[] = [];
    const sizes: number[] = [];
    const game: SubsetGame = async (kept, count) => {
      sizes.push(count);
      for (let row = 0; row < count; row++) asked.push(kept.slice(20 * row, 20 * (row + 1)).join(''));
      return pair(kept, count);
    };
    const { evaluations } = await estimateInteractions(game, { ...small, batchSize: 128 });
    expect(sizes).toEqual([128, 128, 44]);
    expect(evaluations).toBe(300);
    expect(new Set(asked).size).toBe(300);
    expect(asked.slice(0, 2)).toEqual(['0'.repeat(20), '1'.repeat(20)]);
  });

  it('says that it estimates, and keeps v(x_∅) and v(x) apart', async () => {
    const estimate = await estimateInteractions(pair, small);
    expect(estimate).toMatchObject({ estimated: true, baseValue: 5, fullValue: 7, seed: 1, proposal: 'ALL' });
    expect(estimate.interactions[0]).toMatchObject({ type: 'AND', players: [0, 7] });
    expect(estimate.interactions[0].effect).toBeCloseTo(2, 1);
    expect(estimate.heldOutError).toBeLessThan(0.02);
  });

  it('gives the same answer for the same seed, and samples others for another', async () => {
    const [first, again] = [await estimateInteractions(pair, small), await estimateInteractions(pair, small)];
    expect(again).toEqual(first);
    const other = await estimateInteractions(pair, { ...small, seed: 2 });
    expect(other.heldOutError).not.toBe(first.heldOutError);
  });

  it('finds nothing in a game that does not change', async () => {
    const flat = await estimateInteractions((_, count) => new Float64Array(count).fill(3), small);
    expect(flat).toMatchObject({ interactions: [], heldOutError: 0, heldOutR2: null, baseValue: 3 });
  });

  it('gives OR of the same players where any of them is enough', async () => {
    const any: SubsetGame = (kept, count) =>
      Float64Array.from({ length: count }, (_, row) => Math.max(...[1, 4, 9].map((i) => kept[20 * row + i])));
    const { interactions } = await estimateInteractions(any, small);
    expect(interactions[0]).toMatchObject({ type: 'OR', players: [1, 4, 9] });
  });
});

describe('estimateInteractions refuses', () => {
  it.each<[Partial<EstimateSettings>, string]>([
    [{ playerCount: 129 }, 'The number of players is a whole number from 2 to 128, but 129 was given.'],
    [{ maximumOrder: 8 }, 'The maximum order is a whole number from 1 to 7, but 8 was given.'],
    [{ seed: 0.5 }, 'The seed is a whole number from 0 to 4294967295, but 0.5 was given.'],
    [
      { evaluations: 19 },
      'The number of evaluations is a whole number from 20 to 1048576, but 19 was given.',
    ],
    [{ batchSize: 0 }, 'The batch size is a whole number from 1 to'],
    [{ playerCount: 9 }, 'at most half of the 512 subsets, but 300 evaluations were given: use sparsify.'],
    [{ playerCount: 100, proposal: 'ALL' }, 'but there are 333400.'],
  ])('%o', async (changed, message) => {
    await expect(estimateInteractions(pair, { ...small, ...changed })).rejects.toThrow(message);
  });

  it('a game that gives too few values, or one that is not finite', async () => {
    await expect(estimateInteractions(() => [1, 2], small)).rejects.toThrow(
      'The game was asked for 300 subsets, but gave 2 values.',
    );
    await expect(
      estimateInteractions((_, count) => new Float64Array(count).fill(Number.NaN), small),
    ).rejects.toThrow('The values of a game are finite, but that of sampled subset 0 is NaN.');
  });
});
