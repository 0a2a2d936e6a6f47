import type { NewMeasurement, StudyRun } from '@strata/database';
import { requireSalient } from './require-salient.ts';
import type { Workshop } from './task.ts';

/** How strengths by order changed while the network learned. */
export async function concludeDynamics(
  study: StudyRun,
  { compute, signal }: Workshop,
): Promise<NewMeasurement[]> {
  const { playerCount, layers, settings } = study;
  const moments = [];
  for (const network of [...study.networks].sort((one, other) => one.epoch - other.epoch)) {
    const { index: networkIndex, name, epoch, trainingLoss, heldOutLoss } = network;
    const analysis = await requireSalient(network.analysisId, name);
    const { trainingAnalysisId } = network;
    const training = trainingAnalysisId ? await requireSalient(trainingAnalysisId, name) : null;
    moments.push({ networkIndex, epoch, trainingLoss, heldOutLoss, analysis, training });
  }
  const countedSubsets = settings.countedSubsets ?? 'SALIENT';
  return compute('followTraining', { playerCount, layers, countedSubsets, moments }, signal);
}
