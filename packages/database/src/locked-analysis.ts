import { inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import type { AnalysisStatus } from './generated/prisma/client.ts';
import { type HeldStudy, holdStudy } from './locked-study.ts';

/**
 * Runs the work in a transaction that holds the analysis, and tells everyone to look again. Does nothing and returns
 * false where its status is none of these or it is gone. Others can still refer to the row meanwhile.
 */
export function whileActive(
  analysisId: string,
  statuses: readonly AnalysisStatus[],
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return inTransaction((tx) => whileHeld(tx, analysisId, statuses, work));
}

/** The same while it also holds the study that the analysis was made for, if any: for what changes both. */
export function whileActiveWithStudy(
  analysisId: string,
  statuses: readonly AnalysisStatus[],
  work: (tx: Transaction, study: HeldStudy | undefined) => Promise<void>,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const study = await holdStudyOf(tx, analysisId);
    return whileHeld(tx, analysisId, statuses, () => work(tx, study));
  });
}

/** The study that the analysis was made for, held until the transaction ends. */
export async function holdStudyOf(tx: Transaction, analysisId: string): Promise<HeldStudy | undefined> {
  const analysis = await tx.analysis.findUnique({ where: { id: analysisId }, select: { studyId: true } });
  return analysis?.studyId ? holdStudy(tx, analysis.studyId) : undefined;
}

async function whileHeld(
  tx: Transaction,
  analysisId: string,
  statuses: readonly AnalysisStatus[],
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  const [held] = await tx.$queryRaw<
    { workspaceId: string; studyId: string | null; status: AnalysisStatus }[]
  >`
    SELECT "workspaceId", "studyId", "status"::text FROM "Analysis"
    WHERE "id" = ${analysisId} FOR NO KEY UPDATE`;
  if (!held || !statuses.includes(held.status)) return false;
  await work(tx);
  const { workspaceId, studyId } = held;
  await notify(tx, { kind: 'analysis', analysisId, workspaceId, studyId });
  return true;
}
