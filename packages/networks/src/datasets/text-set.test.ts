import { expect, test } from 'vitest';
import { inputAt } from './data-set.ts';
import { loadTextSet, textSets } from './data-sets.ts';
import { encoded, specialTokens, tokenOf, vocabularyOf } from './text-set.ts';

const mails = await loadTextSet('spam');

test('loadTextSet("spam") has 4,046 training and 1,012 held-out mails, 1,181 of all are spam', () => {
  const { training, heldOut } = mails;
  expect([training.count, heldOut.count]).toEqual([4046, 1012]);
  expect([training, heldOut].flatMap(({ labels }) => [...labels]).filter((label) => label === 1).length).toBe(
    1181,
  );
});

test('loadTextSet("spam"): every input spells the words that are displayed, rare ones unknown', () => {
  const places = new Map(mails.vocabulary.map((word, place) => [word, place]));
  const { heldOut } = mails;
  heldOut.display.forEach((words, row) => {
    expect([...inputAt(heldOut, row)]).toEqual(encoded(words, places, 24));
  });
});

test('loadTextSet("spam"): read again, it has the same hash', () => {
  expect(textSets.spam().hash).toBe(mails.hash);
});

test('loadTextSet("spams") asks whether spam was meant', async () => {
  await expect(loadTextSet('spams')).rejects.toThrow('Did you mean "spam"?');
});

test('vocabularyOf(texts, least) keeps frequent words, in order, behind the special tokens', () => {
  const texts = [
    ['b', 'a', 'c'],
    ['a', 'b'],
  ];
  expect(vocabularyOf(texts, 2)).toEqual([...specialTokens, 'a', 'b']);
});

test('encoded(words) is UNKNOWN for a strange word and PADDING behind the last', () => {
  const places = new Map([['a', 5]]);
  expect(encoded(['a', 'z'], places, 3)).toEqual([5, tokenOf('UNKNOWN'), tokenOf('PADDING')]);
  expect(() => encoded(['a', 'a'], places, 1)).toThrow('1 words at most, not 2');
});
