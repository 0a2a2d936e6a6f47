import { type NewMeasurement, readPerturbations, type StudyRun } from '@strata/database';
import { requireSalient } from './require-salient.ts';
import type { Workshop } from './task.ts';

/** How much interactions move when noise is added to the input. */
export async function concludeStability(
  study: StudyRun,
  { compute, signal }: Workshop,
): Promise<NewMeasurement[]> {
  const { id, playerCount, layers, settings, networks } = study;
  const base = await requireSalient(study.baseId, networks[0].name);
  const perturbations = await readPerturbations(id);
  const request = { playerCount, layers, base, perturbations, draws: settings.draws ?? 0 };
  return compute('weighNoise', request, signal);
}
