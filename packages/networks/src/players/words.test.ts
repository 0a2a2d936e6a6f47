import { expect, test } from 'vitest';
import { loadTextSet } from '../datasets/data-sets.ts';
import { encoded, tokenOf } from '../datasets/text-set.ts';
import { maskedInputs } from '../mask.ts';
import { wordBaseline, wordPlayers } from './words.ts';

const mails = await loadTextSet('spam');
const places = new Map(mails.vocabulary.map((word, place) => [word, place]));
const text = 'you can not win the free money if you qwertyuiop';
const input = Float32Array.from(encoded(text.split(' '), places, 24));

test('wordPlayers(texts, input, count) are its first telling words, in reading order', () => {
  expect(wordPlayers(mails, input, 4)).toEqual([
    { name: 'can', inputs: [1] },
    { name: 'not', inputs: [2] },
    { name: 'win', inputs: [3] },
    { name: 'free', inputs: [5] },
  ]);
});

test('wordPlayers: where telling words run out, the others follow, still in reading order', () => {
  expect(wordPlayers(mails, input, 7).map(({ name }) => name)).toEqual([
    'you',
    'can',
    'not',
    'win',
    'the',
    'free',
    'money',
  ]);
  expect(wordPlayers(mails, input, 10).at(-1)).toEqual({ name: '(rare word)', inputs: [9] });
});

test('wordPlayers gives every mail ten players', () => {
  const { heldOut } = mails;
  for (let row = 0; row < heldOut.count; row++) {
    const mail = heldOut.inputs.slice(row * 24, (row + 1) * 24);
    expect(wordPlayers(mails, mail, 10).length).toBe(10);
  }
});

test('maskedInputs with wordBaseline puts the token in place of the words left out', () => {
  const players = wordPlayers(mails, input, 4);
  const masked = maskedInputs(input, wordBaseline(mails, 'MASK'), players, 0b1010, 1);
  const changed = [...masked.keys()].filter((place) => masked[place] !== input[place]);
  expect(changed).toEqual([1, 3]);
  expect(masked[1]).toBe(tokenOf('MASK'));
});

test('wordPlayers refuses what is no text of this vocabulary, and more players than words', () => {
  expect(() => wordPlayers(mails, input, 11)).toThrow('has 10 words, so it cannot have 11 players');
  expect(() => wordPlayers(mails, input.slice(1), 4)).toThrow('has 24 numbers, but 23 were given');
  expect(() => wordPlayers(mails, input.with(3, 1e6), 4)).toThrow('no word number 1000000');
  expect(() => wordPlayers(mails, input, 17)).toThrow('not 17');
});
