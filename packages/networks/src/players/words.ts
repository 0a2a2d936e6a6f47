import { inputSize } from '../datasets/data-set.ts';
import { type SpecialToken, type TextDataSet, tokenOf } from '../datasets/text-set.ts';
import { UnsuitableValue } from '../errors.ts';
import { mostPlayers, type Player, requirePlayerCount } from './player.ts';

/** Words that say little alone; "not", "no" and "never" say much and are none of them. */
const stopWords = new Set(
  (
    'a an and are as at be been but by did do does for from had has have he her his i if in is it its me my of on or ' +
    'our she so that the their them there these they this those to us was we were which who will with you your'
  ).split(' '),
);

/**
 * The first `count` words of a text that are known to the network and no stop words; where there are fewer, its other
 * words follow in reading order. What is left is never masked, as in [LCK]. Players come in reading order.
 * Such players differ from text to text, so a set of them means something else in each.
 */
export function wordPlayers(
  texts: TextDataSet,
  input: Float32Array,
  count: number,
  most = mostPlayers,
): Player[] {
  requirePlayerCount(count, most);
  const places = wordPlaces(texts, input);
  if (places.length < count) {
    throw new UnsuitableValue(`The text has ${places.length} words, so it cannot have ${count} players.`);
  }
  const isTelling = (place: number) =>
    input[place] !== tokenOf('UNKNOWN') && !stopWords.has(texts.vocabulary[input[place]]);
  const ranking = [...places.filter(isTelling), ...places.filter((place) => !isTelling(place))];
  return ranking
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((place) => ({ name: nameOf(texts, input[place]), inputs: [place] }));
}

/** What a word that is left out is replaced by: the mask that training has shown, no embedding, or the mean of all. */
export type WordBaseline = Extract<SpecialToken, 'MASK' | 'ZERO' | 'MEAN'>;

/** b, the same token at every place (method §1). */
export function wordBaseline({ shape }: TextDataSet, kind: WordBaseline): Float32Array {
  return new Float32Array(inputSize(shape)).fill(tokenOf(kind));
}

function wordPlaces({ key, shape, vocabulary }: TextDataSet, input: Float32Array): number[] {
  if (input.length !== inputSize(shape)) {
    throw new UnsuitableValue(
      `An input of "${key}" has ${inputSize(shape)} numbers, but ${input.length} were given.`,
    );
  }
  const stranger = input.find((word) => vocabulary[word] === undefined);
  if (stranger !== undefined) {
    throw new UnsuitableValue(`The vocabulary of "${key}" has no word number ${stranger}.`);
  }
  return [...input.keys()].filter((place) => input[place] !== tokenOf('PADDING'));
}

function nameOf({ vocabulary }: TextDataSet, word: number): string {
  return word === tokenOf('UNKNOWN') ? '(rare word)' : vocabulary[word];
}
