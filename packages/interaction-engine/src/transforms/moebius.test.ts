import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gameOf } from '../game.ts';
import { normalGame } from '../known-games.ts';
import { orderOf } from '../sets/order.ts';
import { kroneckerPower } from './kronecker.ts';
import { moebius, moebiusTransposedInPlace } from './moebius.ts';
import { zeta, zetaTransposedInPlace } from './zeta.ts';

const games = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(1e6)).map(([n, seed]) => normalGame(n, seed));

function expectClose(actual: Float64Array, expected: Float64Array, relative = 1e-12): void {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(actual[i] - expected[i])).toBeLessThanOrEqual(relative * scale);
}

describe('moebius and zeta', () => {
  it('moebius(v) is undone by zeta, and zeta(v) by moebius', () => {
    fc.assert(
      fc.property(games, (values) => {
        expectClose(zeta(moebius(values)), values);
        expectClose(moebius(zeta(values)), values);
      }),
    );
  });

  it('moebius(v) is the alternating sum over subsets', () => {
    const values = normalGame(5, 1);
    const direct = gameOf(5, (set) => {
      let sum = 0;
      for (let part = 0; part < 32; part++) {
        if ((part & set) === part) sum += (-1) ** (orderOf(set) - orderOf(part)) * values[part];
      }
      return sum;
    });
    expectClose(moebius(values), direct);
  });

  it('moebius(v) and zeta(v) are Kronecker powers', () => {
    const values = normalGame(7, 2);
    expectClose(moebius(values), kroneckerPower([1, 0, -1, 1], values));
    expectClose(zeta(values), kroneckerPower([1, 0, 1, 1], values));
    expectClose(moebiusTransposedInPlace(values.slice()), kroneckerPower([1, -1, 0, 1], values));
    expectClose(zetaTransposedInPlace(values.slice()), kroneckerPower([1, 1, 0, 1], values));
  });

  it('moebius(v) is linear', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.double({ min: -10, max: 10, noNaN: true }), (a, b, factor) => {
        const [first, second] = [normalGame(6, a), normalGame(6, b)];
        const sum = first.map((value, mask) => value + factor * second[mask]);
        const expected = moebius(second).map((value, mask) => moebius(first)[mask] + factor * value);
        expectClose(moebius(sum), expected);
      }),
      { numRuns: 20 },
    );
  });

  it('moebius(v) leaves its input alone and refuses what is no game', () => {
    const values = Float64Array.of(1, 2);
    moebius(values);
    expect([...values]).toEqual([1, 2]);
    expect(() => moebius(new Float64Array(3))).toThrow('3 is not a power of two');
    expect(() => zeta(new Float64Array(3))).toThrow('3 is not a power of two');
  });
});
