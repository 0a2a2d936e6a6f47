import { describe, expect, it } from 'vitest';
import { checkedPlayerCount, gameOf, playerCountOf, shiftedValues } from './game.ts';

describe('a game', () => {
  it('playerCountOf(values) refuses a length that is no power of two', () => {
    expect(() => playerCountOf(new Float64Array(6))).toThrow(
      'The values of a game number 2ⁿ, but 6 is not a power of two.',
    );
    expect(() => playerCountOf([])).toThrow('0 is not a power of two');
  });

  it('playerCountOf(values) refuses fewer than one player and more than 16', () => {
    expect(() => playerCountOf([1])).toThrow('A game has 1 to 16 players, but these values are of 0.');
    expect(() => playerCountOf({ length: 2 ** 25 })).toThrow('these values are of 25.');
  });

  it('checkedPlayerCount(values) names the index of what is not finite', () => {
    expect(checkedPlayerCount(new Float64Array(8))).toBe(3);
    expect(() => checkedPlayerCount(Float64Array.of(0, 1, NaN, 3))).toThrow('the one at index 2 is NaN.');
    expect(() => checkedPlayerCount(Float64Array.of(0, Infinity))).toThrow('the one at index 1 is Infinity.');
  });

  it('shiftedValues(values) starts at 0 and leaves its input alone', () => {
    const values = Float64Array.of(2, 5);
    expect([...shiftedValues(values)]).toEqual([0, 3]);
    expect([...values]).toEqual([2, 5]);
  });

  it('gameOf(n, rule) asks the rule once a subset', () => {
    expect([...gameOf(2, (mask) => 10 * mask)]).toEqual([0, 10, 20, 30]);
  });
});
