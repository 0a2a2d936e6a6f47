import { findProbes, openRun, probeHeldOutLimit, probeSettingsHash, recordProbe } from '@strata/database';
import { engineVersion } from '@strata/interaction-engine';
import { subjectOf } from './subject-of.ts';
import type { Task } from './task.ts';

/** Fits the probe of one layer, unless someone has stored the same one since. */
export const fitProbe: Task<'fit-probe'> = async ({ analysisId, layerId }, { compute, signal }) => {
  const run = await openRun(analysisId);
  const layer = run?.layers.find(({ id }) => id === layerId);
  if (!run || !layer || layer.probeId) return;
  const { networkHash, dataSetHash, settings } = run;
  const key = { networkHash, dataSetHash, settingsHash: probeSettingsHash(settings, engineVersion) };
  const stored = await findProbes(key, [layer.name]);
  if (stored.has(layer.name)) {
    await recordProbe(run, layer, key, undefined);
    return;
  }
  const { pooling, probeSeed: seed, probeTrainingCount: trainingCount } = settings;
  const request = {
    ...subjectOf(run),
    ...{ layer: layer.name, pooling, seed, trainingCount, heldOutLimit: probeHeldOutLimit },
  };
  await recordProbe(run, layer, key, await compute('fitLayer', request, signal));
};
