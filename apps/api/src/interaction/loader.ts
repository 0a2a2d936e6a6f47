import {
  type ExtractionColumn,
  extractionBytes,
  extractionsById,
  extractionsOf,
  salientCountsOfSamples,
} from '@strata/database';
import { Allowance } from '../allowance.ts';
import { limits } from '../limits.ts';
import { loadById, loadByKey, loaderFor, loadManyByKey } from '../loading.ts';

export function interactionLoaders() {
  return {
    extraction: loadById(extractionsById),
    storedNumbers: new Allowance(limits.storedBytes),
    /** Analysis sample id → its extractions, input to output. */
    extractions: loadManyByKey(extractionsOf, ({ sampleId }) => sampleId),
    /** Column → extraction id → its bytes. */
    extractionBytes: loaderFor((column: ExtractionColumn) =>
      loadByKey((ids) => extractionBytes(ids, column), null),
    ),
    /** Threshold scale → analysis sample id → layer id → salient interactions. */
    salientCountsOfSample: loaderFor((scale: number) =>
      loadByKey((ids) => salientCountsOfSamples(ids, scale), new Map<string, number>()),
    ),
  };
}
