import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedInputs } from './mask.ts';
import type { Player } from './players/player.ts';

const input = Float32Array.of(1, 2, 3, 4, 5);
const baseline = Float32Array.of(-1, -2, -3, -4, -5);
const players: Player[] = [
  { name: 'ends', inputs: [0, 4] },
  { name: 'second', inputs: [1] },
];

test('maskedInputs keeps the players in T, bit i being player i, and never masks the background', () => {
  const rows = maskedInputs(input, baseline, players, 0, 4);
  expect([...rows]).toEqual([-1, -2, 3, 4, -5, 1, -2, 3, 4, 5, -1, 2, 3, 4, -5, 1, 2, 3, 4, 5]);
});

test('maskedInputs(first, count) is a part of maskedInputs(0, 2ⁿ)', () => {
  const all = maskedInputs(input, baseline, players, 0, 4);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }), (first, count) => {
      fc.pre(first + count <= 4);
      expect(maskedInputs(input, baseline, players, first, count)).toEqual(
        all.slice(first * 5, (first + count) * 5),
      );
    }),
  );
});

test('maskedInputs leaves the input as it is', () => {
  maskedInputs(input, baseline, players, 0, 4);
  expect([...input]).toEqual([1, 2, 3, 4, 5]);
});

test('maskedInputs refuses another length of baseline, subsets beyond 2ⁿ and players beyond the input', () => {
  expect(() => maskedInputs(input, baseline.slice(1), players, 0, 4)).toThrow('The baseline has 4 entries');
  expect(() => maskedInputs(input, baseline, players, 2, 3)).toThrow('2 players have 4 subsets, not 5');
  const beyond = [{ name: 'far', inputs: [5] }];
  expect(() => maskedInputs(input, baseline, beyond, 0, 2)).toThrow('Player "far" lies outside');
});
