import { jointSamplesOf, type NewMeasurement, type StudyRun } from '@strata/database';
import { averageAgreement } from '../computations/study/average-agreement.ts';
import { requireSalient } from './require-salient.ts';
import type { Workshop } from './task.ts';

/** How far other networks agree with the base. */
export async function concludeGeneralisation(
  study: StudyRun,
  { compute, signal }: Workshop,
): Promise<NewMeasurement[]> {
  const { playerCount, layers, networks } = study;
  const compared = [];
  for (const { index: networkIndex, name, analysisId } of networks.filter(({ role }) => role === 'COMPARED'))
    compared.push({ networkIndex, analysis: await requireSalient(analysisId, name) });
  const base = await requireSalient(study.baseId, networks[0].name);
  const measured = await compute('compareNetworks', { playerCount, layers, base, compared }, signal);
  const joint = (await jointSamplesOf([study.id])).get(study.id) ?? [];
  return [...measured, ...averageAgreement(joint)];
}
