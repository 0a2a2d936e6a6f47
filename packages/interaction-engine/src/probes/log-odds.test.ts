import { describe, expect, it } from 'vitest';
import { logOdds } from './log-odds.ts';

describe('logOdds', () => {
  it('logOdds(z, 0, C, y) is log(p / (1 − p))', () => {
    const logits = [0.3, -1.2, 2.5];
    const total = logits.reduce((sum, z) => sum + Math.exp(z), 0);
    const p = Math.exp(logits[2]) / total;
    expect(logOdds(logits, 0, 3, 2)).toBeCloseTo(Math.log(p / (1 - p)), 12);
  });

  it('logOdds(z, …) does not saturate where p rounds to 1', () => {
    expect(logOdds([900, 0], 0, 2, 0)).toBe(900);
    expect(logOdds([-900, 0, -2000], 0, 3, 0)).toBe(-900);
  });

  it('logOdds(z, offset, …) reads the row that starts there', () =>
    expect(logOdds([9, 9, 5, 1], 2, 2, 0)).toBe(4));

  it('logOdds(z, …) refuses a target that is no class', () => {
    expect(() => logOdds([1, 2], 0, 2, 2)).toThrow('A target is a class from 0 to 1, but 2 was given.');
    expect(() => logOdds([1], 0, 1, 0)).toThrow('two classes or more, but there are 1.');
  });
});
