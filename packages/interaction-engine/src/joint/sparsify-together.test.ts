import { describe, expect, it } from 'vitest';
import { gameOf } from '../game.ts';
import { reconstruct } from '../interactions/reconstruct.ts';
import { sparsify } from '../interactions/sparsify.ts';
import { networkGame, normalGame, plantedGame, plantedInteractions } from '../known-games.ts';
import { jointLowerBoundOf } from './joint-certificate.ts';
import { sparsifyTogether } from './sparsify-together.ts';

const stopping = { tolerance: 1e-3, iterationLimit: 20_000 };

function termsOf(games: readonly Float64Array[], kappa = 0.02, gamma = 0.5) {
  const gaps = games.map((game) => Math.abs(game[game.length - 1] - game[0]));
  return { kappas: gaps.map((gap) => kappa * gap), gammaBounds: gaps.map((gap) => gamma * gap) };
}

describe('sparsifyTogether', () => {
  it('sparsifyTogether(m equal networks) costs 1 + (m−1)·α times the single optimum', () => {
    const game = networkGame(7, 3);
    const kappa = 0.02 * Math.abs(game[127] - game[0]);
    const { objective, lowerBound } = sparsify(game, { ...stopping, kappa, tolerance: 1e-4 });
    for (const [count, alpha] of [
      [1, 0.1],
      [2, 0.1],
      [3, 0.1],
      [2, 0.7],
    ]) {
      const games = Array.from({ length: count }, () => game);
      const joint = sparsifyTogether(games, { ...stopping, ...termsOf(games), alpha, tolerance: 1e-4 });
      const factor = 1 + (count - 1) * alpha;
      expect(joint.gap).toBeLessThanOrEqual(1e-4);
      expect(joint.objective).toBeGreaterThanOrEqual(factor * lowerBound * (1 - 1e-12));
      expect(joint.lowerBound).toBeLessThanOrEqual(factor * objective * (1 + 1e-12));
    }
  });

  it('sparsifyTogether(games, α = 1) are the single splits, for nothing couples them', () => {
    const games = [networkGame(6, 1), plantedGame(6, 8, 0.05, 2)];
    const terms = termsOf(games, 0.04, 10);
    const joint = sparsifyTogether(games, { ...stopping, ...terms, alpha: 1, tolerance: 1e-4 });
    const singles = games.map((game, i) =>
      sparsify(game, { ...stopping, kappa: terms.kappas[i], tolerance: 1e-4 }),
    );
    const sum = singles.reduce((total, { objective }) => total + objective, 0);
    expect(joint.objective / sum).toBeCloseTo(1, 3);
  });

  it('sparsifyTogether(games) matches every game in its boxes, and keeps γ near the common one', () => {
    for (const gamma of [0.5, 0.02, 0]) {
      const games = [networkGame(8, 11), networkGame(8, 12), normalGame(8, 13)];
      const terms = termsOf(games, 0.04, gamma);
      const joint = sparsifyTogether(games, { ...stopping, ...terms });
      expect(joint.stopReason).toBe('TOLERANCE');
      joint.splits.forEach((split, i) => {
        expect(split.maximumResidual).toBeLessThanOrEqual(terms.kappas[i] * (1 + 1e-12));
        expect([split.delta[0], split.delta[255], split.gamma[0], split.and[0], split.or[0]]).toEqual([
          0, 0, 0, 0, 0,
        ]);
        expect(split.sumError).toBeLessThanOrEqual(1e-9);
        const rebuilt = reconstruct(split.baseValue, split);
        split.gamma.forEach((value, mask) => {
          expect(Math.abs(value - joint.commonGamma[mask])).toBeLessThanOrEqual(terms.gammaBounds[i] + 1e-12);
          expect(Math.abs(games[i][mask] - split.delta[mask] - rebuilt[mask])).toBeLessThanOrEqual(1e-9);
        });
        for (let mask = 1; mask < 256; mask *= 2) expect(split.or[mask]).toBe(0);
      });
      expect(joint.lowerBound).toBe(jointLowerBoundOf(games, terms, joint.duals));
    }
  });

  it('sparsifyTogether(planted patterns, some of them common) finds those of each network', () => {
    const common = plantedInteractions(6, 4, 1);
    const own = plantedInteractions(6, 12, 2).filter(({ mask }) => !common.some((one) => one.mask === mask));
    const planted = [
      [...common, own[0]],
      [...common, own[1]],
    ];
    const games = planted.map((list) => reconstruct(0.7, list, 6));
    const { splits } = sparsifyTogether(games, { ...stopping, ...termsOf(games, 0, 10), tolerance: 1e-6 });
    splits.forEach((split, i) => {
      for (const { type, mask, effect } of planted[i])
        expect((type === 'AND' ? split.and : split.or)[mask]).toBeCloseTo(effect, 2);
      const total = planted[i].reduce((sum, { effect }) => sum + Math.abs(effect), 0);
      expect(split.strength).toBeCloseTo(total, 1);
    });
  });

  it('sparsifyTogether(games) gives the same bytes each time and leaves its input alone', () => {
    const games = [plantedGame(6, 10, 0.05, 8), plantedGame(6, 10, 0.05, 9)];
    const copies = games.map((game) => game.slice());
    const settings = { ...stopping, ...termsOf(games) };
    expect(sparsifyTogether(games, settings)).toEqual(sparsifyTogether(copies, settings));
    expect(games).toEqual(copies);
  });

  it('sparsifyTogether(games that the boxes swallow) is nothing', () => {
    const still = gameOf(4, (mask) => (mask === 0 || mask === 15 ? 1 : 1 + 0.01 * Math.sin(mask)));
    const games = [still, new Float64Array(16).fill(2)];
    const joint = sparsifyTogether(games, { ...stopping, kappas: [0.02, 0], gammaBounds: [0, 0] });
    expect(joint).toMatchObject({
      objective: 0,
      lowerBound: 0,
      gap: 0,
      iterations: 0,
      stopReason: 'TOLERANCE',
    });
    expect(joint.splits[0].maximumResidual).toBeLessThanOrEqual(0.02);
    expect(jointLowerBoundOf(games, { kappas: [0.02, 0], gammaBounds: [0, 0] }, joint.duals)).toBe(0);
  });

  it('sparsifyTogether(games, one step) says that it stopped at the limit', () => {
    const games = [networkGame(6, 3), networkGame(6, 4)];
    const joint = sparsifyTogether(games, { ...stopping, ...termsOf(games), iterationLimit: 1 });
    expect(joint).toMatchObject({ iterations: 1, stopReason: 'STEP_LIMIT' });
  });

  it('sparsifyTogether(…) and jointLowerBoundOf(…) refuse what they can not take in whole sentences', () => {
    const game = normalGame(2, 1);
    const good = { ...stopping, kappas: [0, 0], gammaBounds: [1, 1] };
    const refused = (games: Float64Array[], change: object) => () =>
      sparsifyTogether(games, { ...good, ...change });
    expect(refused([], {})).toThrow('takes the games of one network or more, but none was given.');
    expect(refused([game, normalGame(3, 1)], {})).toThrow('one has 2 and another 3.');
    expect(refused([game, game], { kappas: [0] })).toThrow(
      'κ is given for each of the 2 games, but 1 were given.',
    );
    expect(refused([game, game], { gammaBounds: [0, -1] })).toThrow('zero or more, but -1 was given.');
    expect(refused([game, game], { alpha: 2 })).toThrow('α lies between 0 and 1, but 2 was given.');
    expect(refused([game, game], { tolerance: 0 })).toThrow('The tolerance lies between 0 and 1, but 0');
    const bound = (duals: Float64Array[]) => () => jointLowerBoundOf([game, game], good, duals);
    expect(bound([new Float64Array(8)])).toThrow('2 games have as many duals, but 1 were given.');
    expect(bound([new Float64Array(8), new Float64Array(4)])).toThrow('has 8 entries, but one has 4.');
    expect(bound([new Float64Array(8), new Float64Array(8).fill(NaN)])).toThrow('the one at index 0 is NaN');
  });

  it('jointLowerBoundOf([v, v], …, duals) is the example of its docstring', () => {
    const game = Float64Array.of(0, 3);
    const dual = Float64Array.of(0, 0.55, 0, 0.55);
    expect(
      jointLowerBoundOf([game, game], { kappas: [0, 0], gammaBounds: [0, 0] }, [dual, dual]),
    ).toBeCloseTo(3.3, 9);
  });
});
