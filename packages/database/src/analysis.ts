import type { AnalysisSettings } from './analysis-settings.ts';
import { beginAnalysis } from './begin-analysis.ts';
import { database, inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export interface QuoteRow {
  forwardPasses: number;
  seconds: number;
  megabytes: number;
}

/** An analysis without its players and baseline: see analysisInputs. */
export interface AnalysisRow {
  id: string;
  workspaceId: string;
  networkId: string;
  dataSetId: string;
  name: string;
  status: 'QUEUED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'CANCELLED';
  stage: 'PROBES' | 'SAMPLES' | 'TRACKING' | 'DONE';
  version: number;
  settings: AnalysisSettings;
  quote: QuoteRow;
  networkHash: string | null;
  dataSetHash: string | null;
  engineVersion: string | null;
  backend: string | null;
  completedJobs: number;
  totalJobs: number;
  failure: string | null;
  /** The study it was made for; null for one that a person started. */
  studyId: string | null;
  createdById: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export interface NewAnalysis {
  workspaceId: string;
  networkId: string;
  dataSetId: string;
  name: string;
  settings: AnalysisSettings;
  quote: QuoteRow;
  createdById: string;
  /** Input to output, the output itself last. */
  layers: { name: string; isOutput: boolean }[];
  samples: { sampleId: string; target: number }[];
}

const shown = { omit: { baseline: true, players: true } } as const;

/** Writes the analysis, its layers, its samples and its first jobs: all of it or nothing. */
export function createAnalysis(asked: NewAnalysis): Promise<AnalysisRow> {
  return inTransaction(async (tx) => {
    const id = await insertAnalysis(tx, asked, null);
    return toAnalysisRow(await tx.analysis.findUniqueOrThrow({ where: { id }, ...shown }));
  });
}

/** The same in the caller's transaction, for a study or for itself; returns its id. */
export async function insertAnalysis(
  tx: Transaction,
  { layers, samples, settings, quote, ...columns }: NewAnalysis,
  studyId: string | null,
): Promise<string> {
  const { id } = await tx.analysis.create({
    data: {
      ...columns,
      studyId,
      settings: { ...settings },
      quote: { ...quote },
      totalJobs: 0,
      layers: { createMany: { data: layers.map((layer, index) => ({ ...layer, index })) } },
      samples: { createMany: { data: samples.map((sample, index) => ({ ...sample, index })) } },
    },
    select: { id: true },
  });
  await beginAnalysis(tx, id);
  return id;
}

export async function analysesById(ids: readonly string[]): Promise<AnalysisRow[]> {
  const rows = await database().analysis.findMany({ where: { id: { in: [...ids] } }, ...shown });
  return rows.map(toAnalysisRow);
}

/** Newest first, without those that studies made. */
export async function analysisPage(workspaceId: string, page: PageRequest): Promise<Page<AnalysisRow>> {
  const rows = await database().analysis.findMany({
    where: { workspaceId, studyId: null, ...behindInstant('createdAt', 'desc', page.after) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...shown,
    ...takeOneMore(page),
  });
  return toPage(rows.map(toAnalysisRow), page);
}

/** False where the version is not the expected one, and nothing was changed. */
export function renameAnalysis(
  analysis: AnalysisRow,
  name: string,
  expectedVersion: number,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.analysis.updateMany({
      where: { id: analysis.id, version: expectedVersion },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) return false;
    const { id: analysisId, workspaceId, studyId } = analysis;
    await notify(tx, { kind: 'analysis', analysisId, workspaceId, studyId });
    return true;
  });
}

function toAnalysisRow(row: Prisma.AnalysisGetPayload<typeof shown>): AnalysisRow {
  return {
    ...row,
    settings: row.settings as unknown as AnalysisSettings,
    quote: row.quote as unknown as QuoteRow,
  };
}
