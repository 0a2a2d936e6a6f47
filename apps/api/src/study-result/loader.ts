import { jointSamplesOf, measurementsOf, pooledTracking } from '@strata/database';
import { loadByKey, loadManyByKey } from '../loading.ts';

export function studyResultLoaders() {
  return {
    /** Study id → everything that it found. */
    measurements: loadManyByKey(measurementsOf, ({ studyId }) => studyId),
    /** Study id → its joint extractions. */
    jointSamples: loadByKey(jointSamplesOf, []),
    /** Analysis id → what its layers share with the output, over all orders. */
    pooledTracking: loadManyByKey(pooledTracking, ({ analysisId }) => analysisId),
  };
}
