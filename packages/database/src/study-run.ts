// A study as its jobs see it while it runs.
import type { AnalysisSettings } from './analysis-settings.ts';
import { database } from './client.ts';
import { activeStatuses, whileStudyActive } from './locked-study.ts';
import { networksOfStudies, type StudyNetworkRow } from './study.ts';
import type { StudyKind, StudySettings } from './study-settings.ts';

export interface StudyRun {
  id: string;
  baseId: string;
  kind: StudyKind;
  settings: StudySettings;
  engineVersion: string;
  playerCount: number;
  /** Layers that are studied, input to output; the last one is the output. */
  layers: string[];
  /** The base first. */
  networks: StudyNetworkRow[];
}

/** What a job works on, marked as running; undefined where it was cancelled, deleted, or has ended. */
export async function openStudyRun(studyId: string): Promise<StudyRun | undefined> {
  await markStudyRunning(studyId);
  const row = await database().study.findFirst({
    where: { id: studyId, status: 'RUNNING' },
    include: { base: { select: { settings: true } } },
  });
  if (!row) return undefined;
  const { id, baseId, kind, engineVersion } = row;
  const settings = row.settings as unknown as StudySettings;
  const { playerCount } = row.base.settings as unknown as AnalysisSettings;
  return {
    ...{ id, baseId, kind, engineVersion, settings, playerCount },
    layers: [...settings.layers, 'output'],
    networks: await networksOfStudies([id]),
  };
}

/** Whether its jobs should still go on: it has neither ended nor been deleted. */
export async function isStudyRunning(studyId: string): Promise<boolean> {
  const where = { id: studyId, status: { in: [...activeStatuses] } };
  return (await database().study.count({ where })) === 1;
}

/** The position within the base of a sample that is still to be done; undefined where it is done or gone. */
export async function openStudySample(studySampleId: string): Promise<number | undefined> {
  const where = { id: studySampleId, finishedAt: null };
  return (await database().studySample.findFirst({ where }))?.index;
}

async function markStudyRunning(studyId: string): Promise<void> {
  const queued = await database().study.count({ where: { id: studyId, status: 'QUEUED' } });
  if (queued === 0) return;
  await whileStudyActive(studyId, ['QUEUED'], async (tx) => {
    await tx.study.update({ where: { id: studyId }, data: { status: 'RUNNING', startedAt: new Date() } });
  });
}
