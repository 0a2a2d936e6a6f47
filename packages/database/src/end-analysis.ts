import type { Transaction } from './client.ts';
import { whileActive } from './locked-analysis.ts';

/** Ends an analysis that can not be finished, with a sentence for whoever started it. */
export function failAnalysis(analysisId: string, failure: string): Promise<boolean> {
  return whileActive(analysisId, ['QUEUED', 'RUNNING'], async (tx) => {
    await removeResults(tx, analysisId);
    await tx.analysis.update({
      where: { id: analysisId },
      data: { status: 'FAILED', failure, finishedAt: new Date() },
    });
  });
}

/** Ends an analysis on request and removes what it stored. False where it had ended already. */
export function cancelRun(analysisId: string): Promise<boolean> {
  return whileActive(analysisId, ['QUEUED', 'RUNNING'], async (tx) => {
    await removeResults(tx, analysisId);
    await tx.analysis.update({
      where: { id: analysisId },
      data: { status: 'CANCELLED', finishedAt: new Date() },
    });
  });
}

/** Removes what the jobs of an analysis stored; its settings, layers and samples stay. */
export async function removeResults(tx: Transaction, analysisId: string): Promise<void> {
  await tx.interaction.deleteMany({ where: { analysisId } });
  await tx.tracking.deleteMany({ where: { analysisId } });
  await tx.extraction.deleteMany({ where: { analysisId } });
  await tx.analysisSample.updateMany({
    where: { analysisId },
    data: { finishedAt: null, inferenceSeconds: null, splitSeconds: null, storageSeconds: null },
  });
}
