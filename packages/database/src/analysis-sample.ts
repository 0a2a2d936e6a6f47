import type { StoredPlayer } from './analysis-result.ts';
import { database } from './client.ts';
import { type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

/** One sample of an analysis, without the players it may have of its own: see samplePlayers. */
export interface AnalysisSampleRow {
  id: string;
  analysisId: string;
  sampleId: string;
  index: number;
  target: number;
  targetIsLabel: boolean;
  predicted: number | null;
  finishedAt: Date | null;
}

const shown = {
  id: true,
  analysisId: true,
  sampleId: true,
  index: true,
  target: true,
  targetIsLabel: true,
  predicted: true,
  finishedAt: true,
} as const;

export function analysisSamplesById(ids: readonly string[]): Promise<AnalysisSampleRow[]> {
  return database().analysisSample.findMany({ where: { id: { in: [...ids] } }, select: shown });
}

/** By position within the analysis. */
export async function analysisSamplePage(
  analysisId: string,
  page: PageRequest,
): Promise<Page<AnalysisSampleRow>> {
  const rows = await database().analysisSample.findMany({
    where: { analysisId, ...(page.after ? { index: { gt: Number(page.after[0]) } } : {}) },
    orderBy: { index: 'asc' },
    select: shown,
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

export function analysisSampleAt(analysisId: string, index: number): Promise<AnalysisSampleRow | null> {
  return database().analysisSample.findUnique({
    where: { analysisId_index: { analysisId, index } },
    select: shown,
  });
}

/** Analysis sample id → players chosen for that sample; empty where they are fixed by position. */
export async function samplePlayers(ids: readonly string[]): Promise<Map<string, StoredPlayer[]>> {
  const rows = await database().analysisSample.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, players: true },
  });
  return new Map(rows.map(({ id, players }) => [id, players as unknown as StoredPlayer[]]));
}
