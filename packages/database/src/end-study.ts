import type { Transaction } from './client.ts';
import { notify } from './events.ts';
import { Prisma } from './generated/prisma/client.ts';
import { activeStatuses, type HeldStudy, whileStudyActive } from './locked-study.ts';
import { removeResults } from './remove-results.ts';

type End = { status: 'CANCELLED' } | { status: 'FAILED'; failure: string };

/** Ends a study that can not be finished, with a sentence for whoever started it. */
export function failStudy(studyId: string, failure: string): Promise<boolean> {
  return whileStudyActive(studyId, activeStatuses, (tx, study) =>
    endStudy(tx, study, { status: 'FAILED', failure }),
  );
}

/** Ends a study and its analyses on request. False where it had ended already. */
export function cancelStudy(studyId: string): Promise<boolean> {
  return whileStudyActive(studyId, activeStatuses, (tx, study) =>
    endStudy(tx, study, { status: 'CANCELLED' }),
  );
}

/** Ends a study that the transaction holds, if it still runs, and cancels those of its analyses that do. */
export async function endStudy(tx: Transaction, study: HeldStudy, end: End): Promise<void> {
  const { id: studyId, workspaceId } = study;
  if (!activeStatuses.includes(study.status)) return;
  const finishedAt = new Date();
  await tx.study.update({ where: { id: studyId }, data: { ...end, finishedAt } });
  await tx.studyMeasurement.deleteMany({ where: { studyId } });
  await tx.perturbation.deleteMany({ where: { sample: { studyId } } });
  const undone = { finishedAt: null, seconds: null, joint: Prisma.DbNull };
  await tx.studySample.updateMany({ where: { studyId }, data: undone });
  const running = await tx.analysis.updateManyAndReturn({
    where: { studyId, status: { in: [...activeStatuses] } },
    data: { status: 'CANCELLED', finishedAt },
    select: { id: true },
  });
  for (const { id: analysisId } of running) {
    await removeResults(tx, analysisId);
    await notify(tx, { kind: 'analysis', analysisId, workspaceId, studyId });
  }
  await notify(tx, { kind: 'study', studyId, workspaceId });
}
