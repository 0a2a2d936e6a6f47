import { describe, expect, it } from 'vitest';
import { gameOf } from '../game.ts';
import { networkGame, normalGame, plantedGame, plantedInteractions } from '../known-games.ts';
import { orTransform } from '../transforms/or-transform.ts';
import { lowerBoundOf } from './certificate.ts';
import { harsanyi } from './harsanyi.ts';
import { reconstruct } from './reconstruct.ts';
import { salientInteractions } from './salience.ts';
import { type Split, sparsify } from './sparsify.ts';

const settings = { kappa: 0, tolerance: 1e-3, iterationLimit: 20_000 };
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const listed = (split: Split) =>
  salientInteractions(split, 1e-3 * largest(split.and.map((a, i) => Math.abs(a) + Math.abs(split.or[i]))));

/** What every split owes, whatever the game. */
function expectExact(values: Float64Array, split: Split): void {
  const scale = largest(values);
  const rebuilt = reconstruct(split.baseValue, split);
  values.forEach((value, mask) => {
    expect(Math.abs(value - rebuilt[mask])).toBeLessThanOrEqual(split.kappa * (1 + 1e-12) + 1e-12 * scale);
  });
  if (split.kappa > 1e-6 * scale)
    expect(split.maximumResidual).toBeLessThanOrEqual(split.kappa * (1 + 1e-12));
  expect(split.sumError).toBeLessThanOrEqual(1e-9);
  expect(largest(split.delta)).toBeLessThanOrEqual(split.kappa);
  expect([split.delta[0], split.delta[values.length - 1], split.and[0], split.or[0]]).toEqual([0, 0, 0, 0]);
  for (let mask = 1; mask < values.length; mask *= 2) expect(split.or[mask]).toBe(0);
  expect(split.lowerBound).toBe(Math.min(split.objective, lowerBoundOf(values, split.kappa, split.dual)));
  expect(split.gap).toBeGreaterThanOrEqual(0);
  expect(split.stopReason).toBe(split.gap <= settings.tolerance ? 'TOLERANCE' : 'STEP_LIMIT');
}

describe('sparsify', () => {
  const games: [string, Float64Array][] = [
    ['1 player', normalGame(1, 1)],
    ['2 players', normalGame(2, 2)],
    ['3 players', normalGame(3, 3)],
    ['random values', normalGame(8, 4)],
    ['planted patterns', plantedGame(9, 12, 1e-3, 5)],
    ['planted patterns in noise', plantedGame(10, 20, 0.05, 6)],
    ['a network', networkGame(10, 7)],
  ];

  for (const [name, values] of games) {
    for (const fraction of [0, 0.04]) {
      it(`sparsify(${name}, κ = ${fraction}·|v(x) − v(x_∅)|) closes the gap and matches exactly`, () => {
        const kappa = fraction * Math.abs(values[values.length - 1] - values[0]);
        const split = sparsify(values, { ...settings, kappa });
        expectExact(values, split);
        expect(split.stopReason).toBe('TOLERANCE');
      });
    }
  }

  it('sparsify(v, …) gives the same bytes each time and leaves its input alone', () => {
    const values = plantedGame(8, 10, 0.05, 8);
    const copy = values.slice();
    expect(sparsify(values, { ...settings, kappa: 0.1 })).toEqual(
      sparsify(copy, { ...settings, kappa: 0.1 }),
    );
    expect(values).toEqual(copy);
  });

  it('sparsify(constant, …) has nothing to explain', () => {
    for (const kappa of [0, 0.5]) {
      const split = sparsify(new Float64Array(32).fill(-3.25), { ...settings, kappa });
      expect(split).toMatchObject({
        objective: 0,
        lowerBound: 0,
        gap: 0,
        iterations: 0,
        stopReason: 'TOLERANCE',
      });
      expect(largest(split.and)).toBe(0);
    }
  });

  it('sparsify(v, κ) of a game that the box swallows is nothing', () => {
    const values = gameOf(5, (mask) => (mask === 0 || mask === 31 ? 1 : 1 + 0.01 * Math.sin(mask)));
    const split = sparsify(values, { ...settings, kappa: 0.02 });
    expect(split).toMatchObject({ objective: 0, gap: 0, stopReason: 'TOLERANCE' });
    expect(split.maximumResidual).toBeLessThanOrEqual(0.02);
  });

  it('sparsify(c·v + d, c·κ) scales with the game', () => {
    const values = plantedGame(7, 6, 0.02, 9);
    const split = sparsify(values, { ...settings, kappa: 0.1 });
    for (const factor of [1e-6, 1e6]) {
      const other = sparsify(
        values.map((value) => factor * (value + 3)),
        { ...settings, kappa: factor * 0.1 },
      );
      expect(other.objective / factor).toBeCloseTo(split.objective, 1);
      expect(other.gap).toBeLessThanOrEqual(settings.tolerance);
    }
  });

  it('sparsify(v + 10⁶, κ) keeps every residual in the box, whatever v is shifted by', () => {
    const values = normalGame(6, 2).map((value) => value + 1e6);
    expect(sparsify(values, { ...settings, kappa: 0.05 }).maximumResidual).toBeLessThanOrEqual(
      0.05 * (1 + 1e-12),
    );
  });

  it('sparsify(1(S ⊆ T)) and sparsify(1(S ∩ T ≠ ∅)) find one pattern each', () => {
    const set = 0b11010;
    const and = sparsify(
      gameOf(5, (mask) => ((mask & set) === set ? 2 : 0)),
      { ...settings, tolerance: 1e-6 },
    );
    const or = sparsify(
      gameOf(5, (mask) => ((mask & set) !== 0 ? 2 : 0)),
      { ...settings, tolerance: 1e-6 },
    );
    expect(listed(and)).toEqual([{ type: 'AND', mask: set, effect: expect.closeTo(2, 4) }]);
    expect(listed(or)).toEqual([{ type: 'OR', mask: set, effect: expect.closeTo(2, 4) }]);
  });

  it('sparsify(planted patterns of orders 3…n−1, κ = 0) finds exactly these', () => {
    for (let trial = 0; trial < 12; trial++) {
      const planted = plantedInteractions(6, 1 + (trial % 8), 100 + trial);
      const split = sparsify(reconstruct(0.7, planted, 6), { ...settings, tolerance: 1e-6 });
      const found = new Map(listed(split).map(({ type, mask, effect }) => [`${type} ${mask}`, effect]));
      expect([...found.keys()].sort()).toEqual(planted.map(({ type, mask }) => `${type} ${mask}`).sort());
      for (const { type, mask, effect } of planted)
        expect(found.get(`${type} ${mask}`)).toBeCloseTo(effect, 2);
    }
  });

  it('sparsify(v, { types: AND, κ: 0 }) are the Harsanyi dividends, and { types: OR } the OR transform', () => {
    const values = normalGame(7, 11);
    const and = sparsify(values, { ...settings, types: 'AND' });
    const or = sparsify(values, { ...settings, types: 'OR' });
    expect(and.and).toEqual(harsanyi(values));
    expect(largest(and.or)).toBe(0);
    const expected = orTransform(values);
    or.or.forEach((effect, mask) => {
      expect(effect).toBeCloseTo(expected[mask], 10);
    });
    expect(largest(or.and)).toBe(0);
    expect([and.stopReason, or.stopReason]).toEqual(['TOLERANCE', 'TOLERANCE']);
  });

  it('sparsify(v, { endpoints: FREE }) costs no more, and keeps every residual in the box', () => {
    const values = networkGame(8, 12);
    const kappa = 0.04 * Math.abs(values[255] - values[0]);
    const pinned = sparsify(values, { ...settings, kappa });
    const free = sparsify(values, { ...settings, kappa, endpoints: 'FREE' });
    expect(free.objective).toBeLessThan(pinned.objective);
    expect(free.stopReason).toBe('TOLERANCE');
    expect(free.maximumResidual).toBeLessThanOrEqual(kappa * (1 + 1e-12));
    expect(free.sumError).toBeLessThanOrEqual(1e-9);
    expect(free.baseValue).toBe(values[0] - free.delta[0]);
    expect(lowerBoundOf(values, kappa, free.dual, free)).toBe(free.lowerBound);
  });

  it('sparsify(planted patterns in noise, tolerance: 1e-10) is exact to rounding once the vertex is guessed', () => {
    for (const seed of [1, 2, 3]) {
      const values = plantedGame(7, 8, 0.02, seed);
      const kappa = 0.04 * Math.abs(values[127] - values[0]);
      const split = sparsify(values, { kappa, tolerance: 1e-10, iterationLimit: 3000 });
      expect(split.gap).toBeLessThanOrEqual(1e-10);
      expect(split.maximumResidual).toBeLessThanOrEqual(kappa * (1 + 1e-12));
      expect(lowerBoundOf(values, kappa, split.dual)).toBe(split.lowerBound);
    }
  });

  it('sparsify(v, one step) says that it stopped at the limit, and still matches exactly', () => {
    const values = networkGame(8, 3);
    const split = sparsify(values, { kappa: 0.01, tolerance: 1e-3, iterationLimit: 1 });
    expect(split).toMatchObject({ iterations: 1, stopReason: 'STEP_LIMIT' });
    expectExact(values, split);
  });

  it('sparsify(v, bad settings) is refused in a whole sentence', () => {
    const values = Float64Array.of(0, 1);
    const refused = (change: object) => () => sparsify(values, { ...settings, ...change });
    expect(refused({ kappa: -1 })).toThrow('κ is a finite number of zero or more, but -1 was given.');
    expect(refused({ kappa: NaN })).toThrow('κ is a finite number of zero or more, but NaN was given.');
    expect(refused({ tolerance: 0 })).toThrow('The tolerance lies between 0 and 1, but 0 was given.');
    expect(refused({ iterationLimit: 0.5 })).toThrow('whole number of one or more, but 0.5 was given.');
    expect(refused({ types: 'XOR' })).toThrow('Types are BOTH, AND or OR, but XOR was given.');
    expect(refused({ endpoints: 'LOOSE' })).toThrow('Endpoints are PINNED or FREE, but LOOSE was given.');
    expect(() => sparsify(new Float64Array(6), settings)).toThrow('6 is not a power of two');
    expect(() => sparsify(Float64Array.of(0, NaN), settings)).toThrow('the one at index 1 is NaN');
  });
});
