import {
  dataSetsById,
  playersOfDataSets,
  type StoredPlayer,
  sampleCounts,
  sampleInputs,
  samplesById,
} from '@strata/database';
import type { PlayerScheme } from '@strata/graphql/resolvers';
import { loadById, loadByKey, loaderFor } from '../loading.ts';

export function dataSetLoaders() {
  return {
    dataSet: loadById(dataSetsById),
    /** Scheme and count, as in "GRID 10" → data set id → its players fixed by position. */
    dataSetPlayers: loaderFor((choice: `${PlayerScheme} ${number}`) => {
      const [scheme, count] = choice.split(' ');
      return loadByKey((ids) => playersOfDataSets(ids, scheme, Number(count)), [] as StoredPlayer[]);
    }),
    sampleCount: loadByKey(sampleCounts, 0),
    sample: loadById(samplesById),
    sampleInput: loadByKey(sampleInputs, null),
  };
}
