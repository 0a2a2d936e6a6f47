// One task a job.
import type { JobName, JobOrder } from '@strata/database';
import { concludeStudy } from './conclude-study.ts';
import { extractJointly } from './extract-jointly.ts';
import { extractSample } from './extract-sample.ts';
import { fitProbe } from './fit-probe.ts';
import { perturbSample } from './perturb-sample.ts';
import { prepareSamples } from './prepare-samples.ts';
import type { Task, Workshop } from './task.ts';
import { trackAnalysis } from './track-analysis.ts';

const tasks = {
  'fit-probe': fitProbe,
  'prepare-samples': prepareSamples,
  'extract-sample': extractSample,
  'track-analysis': trackAnalysis,
  'perturb-sample': perturbSample,
  'extract-jointly': extractJointly,
  'conclude-study': concludeStudy,
} satisfies { [Name in JobName]: Task<Name> };

/** Performs what the order says. */
export function carryOut({ job, payload }: JobOrder, workshop: Workshop): Promise<void> {
  return (tasks[job] as Task<JobName>)(payload as never, workshop);
}
