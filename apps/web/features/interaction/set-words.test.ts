import { expect, test } from 'vitest';
import { isSameSelection, setOf, wordsOf } from './set-words';

const selection = { layer: 'fc1', sampleIndex: 2, type: 'OR', players: [1, 4] } as const;
const copy = () => ({ ...selection, players: [...selection.players] });

test('setOf(players) is written as a set', () => expect(setOf([0, 3])).toBe('{0, 3}'));
test('wordsOf(selection) names all of it', () => expect(wordsOf(copy())).toBe('OR {1, 4} at fc1, sample 2'));

test('isSameSelection(a, b) compares what they say', () => {
  expect(isSameSelection(copy(), copy())).toBe(true);
  expect(isSameSelection(copy(), { ...copy(), players: [1] })).toBe(false);
  expect(isSameSelection(copy(), null)).toBe(false);
});
