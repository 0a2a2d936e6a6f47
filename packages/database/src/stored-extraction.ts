// Reading what the worker stored for one sample at one layer.
import { database } from './client.ts';
import type { Split } from './extraction.ts';

/** A stored split without its binary columns: see extractionBytes. */
export interface ExtractionRow extends Split {
  id: string;
  analysisId: string;
  sampleId: string;
  salientMaximumResidual: number | null;
  salientMeanResidual: number | null;
}

/** The binary columns: float64, little-endian. */
export type ExtractionColumn = 'values' | 'andEffects' | 'orEffects' | 'dual';

const withoutBytes = { values: true, andEffects: true, orEffects: true, dual: true } as const;

export function extractionsById(ids: readonly string[]): Promise<ExtractionRow[]> {
  return database().extraction.findMany({ where: { id: { in: [...ids] } }, omit: withoutBytes });
}

/** Those of the analysis samples, input to output. */
export function extractionsOf(analysisSampleIds: readonly string[]): Promise<ExtractionRow[]> {
  return database().extraction.findMany({
    where: { sampleId: { in: [...analysisSampleIds] } },
    orderBy: { layer: { index: 'asc' } },
    omit: withoutBytes,
  });
}

/** Extraction id → one of its binary columns. */
export async function extractionBytes(
  ids: readonly string[],
  column: ExtractionColumn,
): Promise<Map<string, Uint8Array>> {
  const rows = await database().extraction.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, values: false, [column]: true },
  });
  return new Map(rows.map((row) => [row.id, row[column]]));
}

/** Analysis sample id → layer id → how many of its interactions reach τ times this scale. */
export async function salientCountsOfSamples(
  analysisSampleIds: readonly string[],
  thresholdScale: number,
): Promise<Map<string, Map<string, number>>> {
  const rows = await database().$queryRaw<{ sampleId: string; layerId: string; count: number }[]>`
    SELECT i."sampleId", i."layerId", COUNT(*)::int AS "count"
    FROM "Interaction" i
    JOIN "AnalysisLayer" l ON l."id" = i."layerId"
      AND i."strength" >= l."threshold" * ${thresholdScale}::double precision
    WHERE i."sampleId" = ANY(${[...analysisSampleIds]}) GROUP BY i."sampleId", i."layerId"`;
  const counts = new Map<string, Map<string, number>>();
  for (const { sampleId, layerId, count } of rows)
    counts.set(sampleId, (counts.get(sampleId) ?? new Map()).set(layerId, count));
  return counts;
}
