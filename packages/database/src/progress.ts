// Progress of an analysis: how many of its jobs are done. Told to everyone by the event that follows each of them.
import type { Transaction } from './client.ts';

/** Number of jobs of an analysis: probes to fit, one preparation, one a sample, one tracking. */
export function planJobs({ probes, samples }: { probes: number; samples: number }): number {
  return probes + 1 + samples + 1;
}

/** Counts one more job as done, in the transaction that stores its result. */
export async function countCompleted(tx: Transaction, analysisId: string): Promise<void> {
  await tx.analysis.update({ where: { id: analysisId }, data: { completedJobs: { increment: 1 } } });
}
