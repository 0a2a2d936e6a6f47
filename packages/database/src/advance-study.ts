// The steps of a study from its first analysis to its conclusion, each in the transaction that makes it possible: a job
// that runs twice changes nothing the second time, and a study that was cancelled is never written to.
import { bytesOf } from './bytes.ts';
import type { Transaction } from './client.ts';
import { notify } from './events.ts';
import { activeStatuses, whileStudyActive } from './locked-study.ts';
import { enqueue, enqueueAll } from './queue.ts';
import type { JointSample, NewMeasurement, NewPerturbation } from './study-result.ts';
import type { StudyKind } from './study-settings.ts';

/** Enqueues what comes next, once all analyses of the study are there and then all of its samples; the transaction holds it. */
export async function advanceStudy(tx: Transaction, studyId: string): Promise<void> {
  const { kind, stage, status, workspaceId } = await tx.study.findUniqueOrThrow({ where: { id: studyId } });
  if (!activeStatuses.includes(status)) return;
  const unfinished = await tx.analysis.count({ where: { studyId, status: { not: 'FINISHED' } } });
  if (unfinished === 0 && stage === 'ANALYSES') await openSamples(tx, studyId, kind);
  await notify(tx, { kind: 'study', studyId, workspaceId });
}

/** Stores what noise did to one sample. False where the study no longer runs. */
export function recordPerturbation(
  studyId: string,
  studySampleId: string,
  games: readonly NewPerturbation[],
  taken: { seconds: number; backend: string },
): Promise<boolean> {
  return recordSample(studyId, studySampleId, taken, async (tx) => {
    await tx.perturbation.createMany({
      data: games.map(({ kept, solved, ...game }) => ({
        ...game,
        studySampleId,
        kept: bytesOf(kept),
        solved: solved && bytesOf(solved),
      })),
    });
  });
}

/** Stores what the joint extraction of one sample found. False where the study no longer runs. */
export function recordJoint(
  studyId: string,
  studySampleId: string,
  joint: JointSample,
  taken: { seconds: number },
): Promise<boolean> {
  return recordSample(studyId, studySampleId, taken, async (tx) => {
    await tx.studySample.update({ where: { id: studySampleId }, data: { joint: joint as object } });
  });
}

/** Stores what all of it says together, and finishes the study. */
export function recordConclusion(studyId: string, measurements: readonly NewMeasurement[]): Promise<boolean> {
  return whileStudyActive(studyId, ['RUNNING'], async (tx) => {
    await tx.studyMeasurement.createMany({ data: measurements.map((row) => ({ ...row, studyId })) });
    await tx.study.update({
      where: { id: studyId },
      data: { status: 'FINISHED', stage: 'DONE', finishedAt: new Date(), completedJobs: { increment: 1 } },
    });
  });
}

function recordSample(
  studyId: string,
  studySampleId: string,
  { seconds, backend }: { seconds: number; backend?: string },
  store: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return whileStudyActive(studyId, ['RUNNING'], async (tx) => {
    const { count } = await tx.studySample.updateMany({
      where: { id: studySampleId, finishedAt: null },
      data: { seconds, finishedAt: new Date() },
    });
    if (count === 0) return;
    await store(tx);
    await tx.study.update({
      where: { id: studyId },
      data: { completedJobs: { increment: 1 }, ...(backend && { backend }) },
    });
    const missing = await tx.studySample.count({ where: { studyId, finishedAt: null } });
    if (missing === 0) await openConclusion(tx, studyId);
  });
}

async function openSamples(tx: Transaction, studyId: string, kind: StudyKind): Promise<void> {
  const samples = await tx.studySample.findMany({ where: { studyId }, orderBy: { index: 'asc' } });
  if (samples.length === 0) return openConclusion(tx, studyId);
  await tx.study.update({ where: { id: studyId }, data: { stage: 'SAMPLES' } });
  const job = kind === 'STABILITY' ? 'perturb-sample' : 'extract-jointly';
  await enqueueAll(
    tx,
    job,
    samples.map(({ id: studySampleId }) => ({ studyId, studySampleId })),
  );
}

async function openConclusion(tx: Transaction, studyId: string): Promise<void> {
  await tx.study.update({ where: { id: studyId }, data: { stage: 'CONCLUSION' } });
  await enqueue(tx, 'conclude-study', { studyId });
}
