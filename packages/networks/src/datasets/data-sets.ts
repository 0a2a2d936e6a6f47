import { named } from '../errors.ts';
import { breastCancer } from './breast-cancer.ts';
import type { DataSet } from './data-set.ts';
import { mnist } from './mnist.ts';
import { spam } from './spam.ts';
import type { TextDataSet } from './text-set.ts';
import { ticTacToe } from './tic-tac-toe.ts';

/** Every data set of images or of a table, by its key. */
export const dataSets = {
  mnist,
  'tic-tac-toe': ticTacToe,
  'breast-cancer': breastCancer,
} satisfies Record<string, () => DataSet>;

/** Every data set of texts, by its key. */
export const textSets = { spam } satisfies Record<string, () => TextDataSet>;

const loaded = new Map<string, DataSet>();
const loadedTexts = new Map<string, TextDataSet>();

/** The data set with this key; read once, then shared, so nobody may change it. */
export async function loadDataSet(key: string): Promise<DataSet> {
  const dataSet = loaded.get(key) ?? named('data set', dataSets, key)();
  loaded.set(key, dataSet);
  return dataSet;
}

/** The data set of texts with this key; read once, then shared. */
export async function loadTextSet(key: string): Promise<TextDataSet> {
  const texts = loadedTexts.get(key) ?? named('data set of texts', textSets, key)();
  loadedTexts.set(key, texts);
  return texts;
}

/** What a network learns from, of whatever kind. */
export function loadLessons(key: string): Promise<DataSet | TextDataSet> {
  return Object.hasOwn(textSets, key) ? loadTextSet(key) : loadDataSet(key);
}
