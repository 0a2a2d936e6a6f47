import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial } from './binomial.ts';
import { orderOf } from './order.ts';
import { maskOf, membersOf, subsetCount } from './subset.ts';

describe('subsets as bit masks', () => {
  it('maskOf(players) is undone by membersOf', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), (players) => {
        expect(membersOf(maskOf(players))).toEqual([...players].sort((a, b) => a - b));
      }),
    );
  });

  it('orderOf(mask) counts the members', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (mask) => {
        expect(orderOf(mask)).toBe(membersOf(mask).length);
      }),
    );
  });

  it('maskOf([31]) names the player that is no player', () => {
    expect(() => maskOf([31])).toThrow('A player is a whole number from 0 to 30, but 31 was given.');
  });

  it('subsetCount(n) is 2ⁿ', () => expect(subsetCount(10)).toBe(1024));

  it('binomial(n, k) is 0 outside 0…n', () => {
    expect([binomial(5, -1), binomial(5, 0), binomial(5, 2), binomial(16, 8), binomial(5, 6)]).toEqual([
      0, 1, 10, 12870, 0,
    ]);
  });
});
