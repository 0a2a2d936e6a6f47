import { type NewMeasurement, openStudyRun, recordConclusion, type StudyRun } from '@strata/database';
import { concludeDynamics } from './conclude-dynamics.ts';
import { concludeGeneralisation } from './conclude-generalisation.ts';
import { concludeStability } from './conclude-stability.ts';
import { expectSameEngine } from './expect-same-engine.ts';
import type { Task, Workshop } from './task.ts';

/** What all analyses and samples of a study say together. */
export const concludeStudy: Task<'conclude-study'> = async ({ studyId }, workshop) => {
  const study = await openStudyRun(studyId);
  if (!study) return;
  expectSameEngine(study);
  await recordConclusion(studyId, await conclusions[study.kind](study, workshop));
};

type Conclusion = (study: StudyRun, workshop: Workshop) => Promise<NewMeasurement[]>;

const conclusions = {
  GENERALISATION: concludeGeneralisation,
  STABILITY: concludeStability,
  DYNAMICS: concludeDynamics,
} satisfies Record<StudyRun['kind'], Conclusion>;
