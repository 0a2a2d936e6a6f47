import { layersOf, layerTotals, salientCountsOfLayers } from '@strata/database';
import { loadByKey, loaderFor, loadManyByKey } from '../loading.ts';

export function layerLoaders() {
  return {
    /** Analysis id → its layers, input to output. */
    layers: loadManyByKey(layersOf, ({ analysisId }) => analysisId),
    /** Layer id → what its samples add up to. */
    layerTotals: loadByKey(layerTotals, null),
    /** Threshold scale → layer id → salient interactions of all samples. */
    salientCountOfLayer: loaderFor((scale: number) =>
      loadByKey((ids) => salientCountsOfLayers(ids, scale), 0),
    ),
  };
}
