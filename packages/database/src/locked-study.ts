import { inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import type { AnalysisStatus } from './generated/prisma/client.ts';

/** A study that a transaction holds. */
export interface HeldStudy {
  id: string;
  workspaceId: string;
  name: string;
  status: AnalysisStatus;
}

/** Whether there is anything left to do for it. */
export const activeStatuses: readonly AnalysisStatus[] = ['QUEUED', 'RUNNING'];

/**
 * Holds the study until the transaction ends. Whoever needs an analysis of it as well holds the study first: so no two
 * wait for each other.
 */
export async function holdStudy(tx: Transaction, studyId: string): Promise<HeldStudy | undefined> {
  const [held] = await tx.$queryRaw<HeldStudy[]>`
    SELECT "id", "workspaceId", "name", "status"::text FROM "Study" WHERE "id" = ${studyId} FOR NO KEY UPDATE`;
  return held;
}

/**
 * Runs the work in a transaction that holds the study, and tells everyone to look again. Does nothing and returns false
 * where its status is none of these or it is gone.
 */
export function whileStudyActive(
  studyId: string,
  statuses: readonly AnalysisStatus[],
  work: (tx: Transaction, study: HeldStudy) => Promise<void>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const held = await holdStudy(tx, studyId);
    if (!held || !statuses.includes(held.status)) return false;
    await work(tx, held);
    await notify(tx, { kind: 'study', studyId, workspaceId: held.workspaceId });
    return true;
  });
}
