import { dataSetsById, sampleCounts, sampleInputs, samplesById } from '@strata/database';
import { loadById, loadByKey } from '../loading.ts';

export function dataSetLoaders() {
  return {
    dataSet: loadById(dataSetsById),
    sampleCount: loadByKey(sampleCounts, 0),
    sample: loadById(samplesById),
    sampleInput: loadByKey(sampleInputs, null),
  };
}
