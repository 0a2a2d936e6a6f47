import { inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import { holdStudy } from './locked-study.ts';
import type { StudyRow } from './study.ts';

/** Its results and its analyses go with it; its base stays. */
export function deleteStudy({ id, workspaceId }: StudyRow): Promise<void> {
  return inTransaction(async (tx) => {
    await holdStudy(tx, id);
    const analyses = await tx.analysis.findMany({ where: { studyId: id }, select: { id: true } });
    await tx.study.deleteMany({ where: { id } });
    await notifyStudyGone(tx, { id, workspaceId, analyses });
  });
}

/** Tells whoever watches it or computes for it, when the transaction commits. */
export async function notifyStudyGone(
  tx: Transaction,
  { id: studyId, workspaceId, analyses }: { id: string; workspaceId: string; analyses: { id: string }[] },
): Promise<void> {
  for (const { id: analysisId } of analyses)
    await notify(tx, { kind: 'analysis', analysisId, workspaceId, studyId });
  await notify(tx, { kind: 'study', studyId, workspaceId });
}
