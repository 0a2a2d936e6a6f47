import {
  analysesById,
  analysisInputs,
  analysisSamplesById,
  analysisTotals,
  effectsOfSamples,
  samplePlayers,
} from '@strata/database';
import { loadById, loadByKey, loaderFor, loadManyByKey } from '../loading.ts';

export function analysisLoaders() {
  return {
    analysis: loadById(analysesById),
    /** Analysis id → its players and baseline. */
    analysisInputs: loadByKey(analysisInputs, null),
    /** Analysis id → what it took. */
    analysisTotals: loadByKey(analysisTotals, null),
    analysisSample: loadById(analysisSamplesById),
    /** Analysis sample id → the players it has of its own. */
    samplePlayers: loadByKey(samplePlayers, []),
    /** Threshold scale → analysis sample id → interactions that reach the threshold. */
    effectsOfSample: loaderFor((scale: number) =>
      loadManyByKey(
        (ids) => effectsOfSamples(ids, scale),
        ({ sampleId }) => sampleId,
      ),
    ),
  };
}
