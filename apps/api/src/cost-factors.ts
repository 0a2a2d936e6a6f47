import {
  type AnalysisSettings,
  type CatalogueRow,
  type DataSetRow,
  findProbes,
  probeHeldOutLimit,
  probeSettingsHash,
} from '@strata/database';
import type { CostFactors } from './analysis-cost.ts';

/** What the cost of an analysis of this network follows from; probes that are stored are not fitted again. */
export async function costFactors(
  { layers, sampleIndices, playerCount, ...probeSettings }: AnalysisSettings,
  { hash: networkHash, calibration }: CatalogueRow,
  dataSet: Pick<DataSetRow, 'hash'> & { sampleCount: number },
): Promise<CostFactors> {
  const settingsHash = probeSettingsHash(probeSettings, calibration.engineVersion);
  const fitted = await findProbes({ networkHash, dataSetHash: dataSet.hash, settingsHash }, layers);
  return {
    samples: sampleIndices.length,
    players: playerCount,
    layers: layers.length + 1,
    unfittedLayers: layers.length - fitted.size,
    probeTrainingCount: probeSettings.probeTrainingCount,
    probeHeldOutCount: Math.min(probeHeldOutLimit, dataSet.sampleCount),
    calibration,
  };
}
