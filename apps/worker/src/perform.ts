// One attempt at a job, and what becomes of it when it fails.
import { type Attempt, failAnalysis, failStudy, type JobOrder } from '@strata/database';
import type { Computers } from './computers.ts';
import { watchEnd } from './ended-work.ts';
import { reportProgress } from './report-progress.ts';
import { carryOut } from './tasks/tasks.ts';

const attemptsBeforeFailure = 4;

/** Performs a job. Throws when it should be tried again; what can not be mended fails its analysis or study with a sentence. */
export async function perform(attempt: Attempt, compute: Computers['compute']): Promise<void> {
  const end = watchEnd(attempt.order.payload);
  const signal = AbortSignal.any([attempt.signal, end.signal]);
  const began = performance.now();
  try {
    await carryOut(attempt.order, { compute, signal });
    reportProgress(attempt.order, `took ${((performance.now() - began) / 1000).toFixed(2)} s`);
  } catch (error) {
    // whoever ended it has written so already
    if (end.signal.aborted) return;
    if (attempt.signal.aborted) throw error;
    await judge(attempt, error as Error & { permanent?: boolean });
  } finally {
    end.forget();
  }
}

/** Every attempt was lost together with its process or machine. */
export async function abandon({ job, payload }: JobOrder): Promise<void> {
  await fail(
    payload,
    `The job "${job}" was given up: every process or machine that worked on it stopped before it was done.`,
  );
}

async function judge({ order, retryCount }: Attempt, error: Error & { permanent?: boolean }): Promise<void> {
  reportProgress(order, `failed: ${error.stack ?? error.message}`);
  if (error.permanent) await fail(order.payload, error.message);
  else if (retryCount + 1 < attemptsBeforeFailure) throw error;
  else await fail(order.payload, ourFault(order.job, retryCount + 1));
}

async function fail(payload: JobOrder['payload'], failure: string): Promise<void> {
  if ('studyId' in payload) await failStudy(payload.studyId, failure);
  else await failAnalysis(payload.analysisId, failure);
}

/** What happened stays in the log: it may hold more than whoever started the work should see. */
function ourFault(job: string, attempts: number): string {
  const when = new Date().toISOString();
  return `Strata itself failed at the job "${job}", ${attempts} times; the settings are not at fault. The worker's log says why, at ${when}.`;
}
