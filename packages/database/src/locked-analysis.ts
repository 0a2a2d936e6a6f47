import { inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import type { AnalysisStatus } from './generated/prisma/client.ts';

/**
 * Runs the work in a transaction that holds the analysis, and tells everyone to look again. Does nothing and returns
 * false where its status is none of these or it is gone. Others can still refer to the row meanwhile.
 */
export function whileActive(
  analysisId: string,
  statuses: readonly AnalysisStatus[],
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ workspaceId: string; status: AnalysisStatus }[]>`
      SELECT "workspaceId", "status"::text FROM "Analysis" WHERE "id" = ${analysisId} FOR NO KEY UPDATE`;
    if (!held || !statuses.includes(held.status)) return false;
    await work(tx);
    await notify(tx, { kind: 'analysis', analysisId, workspaceId: held.workspaceId });
    return true;
  });
}
