import type { Transaction } from './client.ts';

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
