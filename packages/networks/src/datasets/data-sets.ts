import { named } from '../errors.ts';
import { breastCancer } from './breast-cancer.ts';
import type { DataSet } from './data-set.ts';
import { mnist } from './mnist.ts';
import { ticTacToe } from './tic-tac-toe.ts';

/** Every data set, by its key. */
export const dataSets = {
  mnist,
  'tic-tac-toe': ticTacToe,
  'breast-cancer': breastCancer,
} satisfies Record<string, () => DataSet>;

const loaded = new Map<string, DataSet>();

/** The data set with this key; read once, then shared, so nobody may change it. */
export async function loadDataSet(key: string): Promise<DataSet> {
  const dataSet = loaded.get(key) ?? named('data set', dataSets, key)();
  loaded.set(key, dataSet);
  return dataSet;
}
