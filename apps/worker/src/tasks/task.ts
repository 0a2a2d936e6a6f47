import type { Jobs } from '@strata/database';
import type { Computers } from '../computers.ts';

/** What a task may use besides the database. */
export interface Workshop {
  compute: Computers['compute'];
  /** Aborted when the analysis has ended, another worker has the job, or this one stops. */
  signal: AbortSignal;
}

/** Performs a job; running it again changes nothing. */
export type Task<Name extends keyof Jobs> = (payload: Jobs[Name], workshop: Workshop) => Promise<void>;
