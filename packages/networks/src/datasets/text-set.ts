import { UnsuitableValue } from '../errors.ts';
import type { DataSet } from './data-set.ts';

/**
 * Texts as numbers: an input is the place in the vocabulary of each word, padded at the end to one length.
 * `display` holds the words of each text as they were written.
 */
export interface TextDataSet extends Omit<DataSet, 'kind'> {
  kind: 'TEXT';
  /** The special tokens, then words. */
  vocabulary: string[];
}

/** What stands at the beginning of every vocabulary. ZERO and MEAN are embeddings that no text holds. */
export const specialTokens = ['PADDING', 'UNKNOWN', 'MASK', 'ZERO', 'MEAN'] as const;
export type SpecialToken = (typeof specialTokens)[number];

/** The number that stands for a special token in an input. */
export function tokenOf(token: SpecialToken): number {
  return specialTokens.indexOf(token);
}

/** The special tokens, then the words that occur `least` times or more, in the order of the alphabet. */
export function vocabularyOf(texts: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= least).map(([word]) => word);
  return [...specialTokens, ...words.sort()];
}

/**
 * A text's words as places in the vocabulary, `length` of them.
 *
 * @throws UnsuitableValue if the text has more words
 */
export function encoded(
  words: readonly string[],
  places: ReadonlyMap<string, number>,
  length: number,
): number[] {
  if (words.length > length) {
    throw new UnsuitableValue(`A text here has ${length} words at most, not ${words.length}.`);
  }
  const known = words.map((word) => places.get(word) ?? tokenOf('UNKNOWN'));
  return [...known, ...Array<number>(length - words.length).fill(tokenOf('PADDING'))];
}
