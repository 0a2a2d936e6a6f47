import { database, inTransaction } from './client.ts';
import { notify } from './events.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export interface AnchorRow {
  anchorKind: 'LAYER' | 'ORDER' | 'INTERACTION';
  layerName: string;
  order: number | null;
  type: 'AND' | 'OR' | 'BOTH' | null;
  sampleIndex: number | null;
  mask: number | null;
}

export interface FindingRow extends AnchorRow {
  id: string;
  analysisId: string;
  text: string;
  authorId: string | null;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
}

export type NewFinding = AnchorRow & { analysisId: string; authorId: string; text: string };

export function addFinding(finding: NewFinding): Promise<FindingRow> {
  return inTransaction(async (tx) => {
    const row = await tx.finding.create({ data: finding });
    await notify(tx, { kind: 'discussion', analysisId: row.analysisId, findingId: row.id });
    return row;
  });
}

export function findingsById(ids: readonly string[]): Promise<FindingRow[]> {
  return database().finding.findMany({ where: { id: { in: [...ids] } } });
}

/** Newest first. */
export async function findingPage(analysisId: string, page: PageRequest): Promise<Page<FindingRow>> {
  const rows = await database().finding.findMany({
    where: { analysisId, ...behindInstant('createdAt', 'desc', page.after) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

/** Analysis id → how many findings it has. */
export async function findingCounts(analysisIds: readonly string[]): Promise<Map<string, number>> {
  const groups = await database().finding.groupBy({
    by: ['analysisId'],
    where: { analysisId: { in: [...analysisIds] } },
    _count: true,
  });
  return new Map(groups.map(({ analysisId, _count }) => [analysisId, _count]));
}

/** False where the version is not the expected one, and nothing was changed. */
export function editFinding(finding: FindingRow, text: string, expectedVersion: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.finding.updateMany({
      where: { id: finding.id, version: expectedVersion },
      data: { text, editedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return false;
    await notify(tx, { kind: 'discussion', analysisId: finding.analysisId, findingId: finding.id });
    return true;
  });
}

/** Its comments go with it. */
export function deleteFinding({ id, analysisId }: FindingRow): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.finding.deleteMany({ where: { id } });
    await notify(tx, { kind: 'discussion', analysisId, findingId: id });
  });
}

/** Finding id → the stored effect that it is anchored to, for those anchored to an interaction. */
export async function anchoredEffects(findingIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ id: string; bytes: Uint8Array }[]>`
    SELECT f."id", substring(
      CASE f."type" WHEN 'AND' THEN e."andEffects" ELSE e."orEffects" END FROM f."mask" * 8 + 1 FOR 8) AS "bytes"
    FROM "Finding" f
    JOIN "AnalysisLayer" l ON l."analysisId" = f."analysisId" AND l."name" = f."layerName"
    JOIN "AnalysisSample" s ON s."analysisId" = f."analysisId" AND s."index" = f."sampleIndex"
    JOIN "Extraction" e ON e."layerId" = l."id" AND e."sampleId" = s."id"
    WHERE f."anchorKind" = 'INTERACTION' AND f."id" = ANY(${[...findingIds]})`;
  return new Map(rows.map(({ id, bytes }) => [id, readFloat64(bytes)]));
}

function readFloat64(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat64(0, true);
}
