// A study: one question asked of a finished analysis, and of analyses of other networks that are made for it.
import type { QuoteRow } from './analysis.ts';
import { database, inTransaction } from './client.ts';
import { notify } from './events.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';
import type { StudyKind, StudySettings } from './study-settings.ts';

export interface StudyRow {
  id: string;
  workspaceId: string;
  /** The finished analysis that it is made from. */
  baseId: string;
  kind: StudyKind;
  name: string;
  status: 'QUEUED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'CANCELLED';
  stage: 'ANALYSES' | 'SAMPLES' | 'CONCLUSION' | 'DONE';
  version: number;
  settings: StudySettings;
  quote: QuoteRow;
  engineVersion: string;
  backend: string | null;
  failure: string | null;
  createdById: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export interface StudyNetworkRow {
  studyId: string;
  index: number;
  role: 'BASE' | 'COMPARED' | 'CHECKPOINT' | 'CONTROL';
  catalogueKey: string;
  name: string;
  architecture: string;
  seed: number;
  checkpoint: string | null;
  epoch: number;
  trainingLoss: number | null;
  heldOutLoss: number | null;
  hash: string;
  analysisId: string | null;
  trainingAnalysisId: string | null;
}

export interface StudyProgress {
  completedJobs: number;
  totalJobs: number;
}

export async function studiesById(ids: readonly string[]): Promise<StudyRow[]> {
  return (await database().study.findMany({ where: { id: { in: [...ids] } } })).map(toStudyRow);
}

/** Of a workspace, or of one analysis; newest first. */
export async function studyPage(
  of: { workspaceId: string } | { baseId: string },
  page: PageRequest,
): Promise<Page<StudyRow>> {
  const rows = await database().study.findMany({
    where: { ...of, ...behindInstant('createdAt', 'desc', page.after) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...takeOneMore(page),
  });
  return toPage(rows.map(toStudyRow), page);
}

/** The networks of the studies, the base first. */
export function networksOfStudies(studyIds: readonly string[]): Promise<StudyNetworkRow[]> {
  return database().studyNetwork.findMany({
    where: { studyId: { in: [...studyIds] } },
    orderBy: { index: 'asc' },
  });
}

/** Study id → its own jobs and those of its analyses. */
export async function studyProgress(studyIds: readonly string[]): Promise<Map<string, StudyProgress>> {
  const rows = await database().$queryRaw<({ id: string } & StudyProgress)[]>`
    SELECT s."id", (s."completedJobs" + COALESCE(SUM(a."completedJobs"), 0))::int AS "completedJobs",
      (s."totalJobs" + COALESCE(SUM(a."totalJobs"), 0))::int AS "totalJobs"
    FROM "Study" s LEFT JOIN "Analysis" a ON a."studyId" = s."id"
    WHERE s."id" = ANY(${[...studyIds]}) GROUP BY s."id"`;
  return new Map(rows.map(({ id, ...progress }) => [id, progress]));
}

/** Study id → seconds over all cores that its own samples took. */
export async function studySeconds(studyIds: readonly string[]): Promise<Map<string, number>> {
  const groups = await database().studySample.groupBy({
    by: ['studyId'],
    where: { studyId: { in: [...studyIds] } },
    _sum: { seconds: true },
  });
  return new Map(groups.map(({ studyId, _sum }) => [studyId, _sum.seconds ?? 0]));
}

/** False where the version is not the expected one, and nothing was changed. */
export function renameStudy(study: StudyRow, name: string, expectedVersion: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.study.updateMany({
      where: { id: study.id, version: expectedVersion },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) return false;
    await notify(tx, { kind: 'study', studyId: study.id, workspaceId: study.workspaceId });
    return true;
  });
}

export function toStudyRow(row: Prisma.StudyGetPayload<object>): StudyRow {
  const { completedJobs: _, totalJobs: __, ...shown } = row;
  return {
    ...shown,
    settings: row.settings as unknown as StudySettings,
    quote: row.quote as unknown as QuoteRow,
  };
}
