// An analysis as its jobs see it while it runs.
import type { AnalysisSettings } from './analysis-settings.ts';
import { float32Of } from './bytes.ts';
import { database } from './client.ts';
import type { AnalysisStatus, Prisma } from './generated/prisma/client.ts';
import { whileActiveWithStudy } from './locked-analysis.ts';

export interface RunPlayer {
  name: string;
  inputs: number[];
}

export interface RunLayer {
  id: string;
  index: number;
  name: string;
  isOutput: boolean;
  probeId: string | null;
  meanOutputGap: number | null;
}

export interface RunSample {
  id: string;
  index: number;
  /** Position in the data set's held-out part. */
  sampleIndex: number;
  target: number;
  /** Empty where players are fixed by position. */
  players: RunPlayer[];
  finished: boolean;
}

/** All that a job needs to know about its analysis. */
export interface AnalysisRun {
  id: string;
  settings: AnalysisSettings;
  catalogueKey: string;
  /** Of the network as it was when the analysis was started. */
  networkHash: string;
  dataSetKey: string;
  dataSetHash: string;
  /** Of the engine that prepared the samples; null until then. */
  engineVersion: string | null;
  players: RunPlayer[];
  /** Null until the samples are prepared. */
  baseline: Float32Array | null;
  /** Input to output; the last one is the output. */
  layers: RunLayer[];
}

/** What a job works on, marked as running; undefined where it was cancelled, deleted, or has ended. */
export async function openRun(analysisId: string): Promise<AnalysisRun | undefined> {
  await markRunning(analysisId);
  return readRun(analysisId, 'RUNNING');
}

/** The same of an analysis that has finished, for the jobs of a study; undefined where it has not or is gone. */
export function readFinishedRun(analysisId: string): Promise<AnalysisRun | undefined> {
  return readRun(analysisId, 'FINISHED');
}

async function readRun(analysisId: string, status: AnalysisStatus): Promise<AnalysisRun | undefined> {
  const row = await database().analysis.findFirst({
    where: { id: analysisId, status },
    include: { layers: { orderBy: { index: 'asc' } }, dataSet: true, network: true },
  });
  if (!row) return undefined;
  return {
    id: row.id,
    settings: row.settings as unknown as AnalysisSettings,
    catalogueKey: row.network.catalogueKey,
    networkHash: row.networkHash ?? '',
    dataSetKey: row.dataSet.key,
    dataSetHash: row.dataSetHash ?? '',
    engineVersion: row.engineVersion,
    players: row.players as unknown as RunPlayer[],
    baseline: row.baseline && float32Of(row.baseline),
    layers: row.layers,
  };
}

/** Whether its jobs should still go on: it has neither ended nor been deleted. */
export async function isRunning(analysisId: string): Promise<boolean> {
  const active = await database().analysis.count({
    where: { id: analysisId, status: { in: ['QUEUED', 'RUNNING'] } },
  });
  return active === 1;
}

export async function readRunSamples(analysisId: string): Promise<RunSample[]> {
  const where = { analysisId };
  return (await database().analysisSample.findMany({ where, orderBy: { index: 'asc' }, include })).map(
    toRunSample,
  );
}

export async function readRunSample(id: string): Promise<RunSample | undefined> {
  const row = await database().analysisSample.findUnique({ where: { id }, include });
  return row ? toRunSample(row) : undefined;
}

const include = { sample: { select: { index: true } } } as const;

function toRunSample(row: Prisma.AnalysisSampleGetPayload<{ include: typeof include }>): RunSample {
  const { id, index, target } = row;
  return {
    ...{ id, index, target },
    sampleIndex: row.sample.index,
    players: row.players as unknown as RunPlayer[],
    finished: row.finishedAt !== null,
  };
}

async function markRunning(analysisId: string): Promise<void> {
  const queued = await database().analysis.count({ where: { id: analysisId, status: 'QUEUED' } });
  if (queued === 0) return;
  const running = { status: 'RUNNING' as const, startedAt: new Date() };
  await whileActiveWithStudy(analysisId, ['QUEUED'], async (tx, study) => {
    await tx.analysis.update({ where: { id: analysisId }, data: running });
    if (study?.status === 'QUEUED') await tx.study.update({ where: { id: study.id }, data: running });
  });
}
