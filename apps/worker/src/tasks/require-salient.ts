import { readSalient, type SalientAnalysis } from '@strata/database';
import { PermanentFailure } from '../computations/permanent-failure.ts';

/** @throws {PermanentFailure} where the analysis that a study needs is gone. */
export async function requireSalient(analysisId: string | null, name: string): Promise<SalientAnalysis> {
  const salient = analysisId && (await readSalient(analysisId));
  if (salient) return salient;
  throw new PermanentFailure(`The analysis of "${name}", which the study needs, was deleted.`);
}
