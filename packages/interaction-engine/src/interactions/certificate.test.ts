import { describe, expect, it } from 'vitest';
import { normalGame, plantedGame } from '../known-games.ts';
import { lowerBoundOf } from './certificate.ts';
import { sparsify } from './sparsify.ts';

describe('lowerBoundOf', () => {
  const values = plantedGame(6, 5, 0.02, 3);
  const kappa = 0.04 * Math.abs(values[63] - values[0]);
  const { dual, objective, lowerBound } = sparsify(values, {
    kappa,
    tolerance: 1e-4,
    iterationLimit: 20_000,
  });

  it('lowerBoundOf(v, κ, dual) finds the bound of the split again', () => {
    expect(lowerBoundOf(values, kappa, dual)).toBe(lowerBound);
    expect(lowerBound).toBeGreaterThan(objective * (1 - 1e-4));
  });

  it('lowerBoundOf(v, κ, c·dual) scales an infeasible dual back', () => {
    const blown = lowerBoundOf(
      values,
      kappa,
      dual.map((y) => 7 * y),
    );
    expect(blown).toBeLessThanOrEqual(lowerBound * (1 + 1e-12));
    expect(blown).toBeCloseTo(lowerBound, 9);
  });

  it('lowerBoundOf(v, κ, 0) says nothing, and neither does noise', () => {
    expect(lowerBoundOf(values, kappa, new Float64Array(128))).toBe(0);
    expect(lowerBoundOf(values, kappa, normalGame(7, 1))).toBeLessThan(objective);
  });

  it('lowerBoundOf(v, κ, dual) refuses what cannot be a dual', () => {
    expect(() => lowerBoundOf(values, kappa, new Float64Array(64))).toThrow(
      'A dual of 64 values has 128 entries, but this one has 64.',
    );
    expect(() => lowerBoundOf(values, -1, dual)).toThrow(
      'κ is a finite number of zero or more, but -1 was given.',
    );
    expect(() =>
      lowerBoundOf(
        values,
        kappa,
        dual.map((y, i) => (i === 5 ? NaN : y)),
      ),
    ).toThrow('the one at index 5 is NaN');
  });
});
