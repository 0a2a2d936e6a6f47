import { database } from './client.ts';

/** A probe without its weights. */
export interface ProbeSummary {
  trainingAccuracy: number;
  heldOutAccuracy: number;
  heldOutLoss: number;
  l2: number;
  seed: number;
  trainingCount: number;
  validationCount: number;
  heldOutCount: number;
  featureSize: number;
  pooled: boolean;
  converged: boolean;
  seconds: number;
}

export interface LayerRow {
  id: string;
  analysisId: string;
  index: number;
  name: string;
  isOutput: boolean;
  probeReused: boolean;
  meanOutputGap: number | null;
  maximumEffect: number | null;
  threshold: number | null;
  probe: ProbeSummary | null;
}

/** Over the samples of a layer. */
export interface LayerTotals {
  maximumGap: number;
  maximumResidualRatio: number;
  meanSalientResidual: number | null;
  kappaFloorCount: number;
}

const probeSummary = {
  trainingAccuracy: true,
  heldOutAccuracy: true,
  heldOutLoss: true,
  l2: true,
  seed: true,
  trainingCount: true,
  validationCount: true,
  heldOutCount: true,
  featureSize: true,
  pooled: true,
  converged: true,
  seconds: true,
} as const;

/** The layers of the analyses, input to output. */
export function layersOf(analysisIds: readonly string[]): Promise<LayerRow[]> {
  return database().analysisLayer.findMany({
    where: { analysisId: { in: [...analysisIds] } },
    orderBy: { index: 'asc' },
    omit: { probeId: true },
    include: { probe: { select: probeSummary } },
  });
}

/** Layer id → what its samples add up to; layers without a finished sample are left out. */
export async function layerTotals(layerIds: readonly string[]): Promise<Map<string, LayerTotals>> {
  const rows = await database().$queryRaw<({ layerId: string } & LayerTotals)[]>`
    SELECT "layerId",
      MAX("gap") AS "maximumGap",
      COALESCE(MAX("maximumResidual" / NULLIF("kappa", 0)), 0) AS "maximumResidualRatio",
      AVG("salientMeanResidual") AS "meanSalientResidual",
      COUNT(*) FILTER (WHERE "kappaFloorUsed")::int AS "kappaFloorCount"
    FROM "Extraction" WHERE "layerId" = ANY(${[...layerIds]}) GROUP BY "layerId"`;
  return new Map(rows.map(({ layerId, ...totals }) => [layerId, totals]));
}

/** Layer id → how many interactions of all its samples reach τ times this scale. */
export async function salientCountsOfLayers(
  layerIds: readonly string[],
  thresholdScale: number,
): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ layerId: string; count: number }[]>`
    SELECT l."id" AS "layerId", COUNT(*)::int AS "count"
    FROM "AnalysisLayer" l
    JOIN "Interaction" i ON i."layerId" = l."id"
      AND i."strength" >= l."threshold" * ${thresholdScale}::double precision
    WHERE l."id" = ANY(${[...layerIds]}) GROUP BY l."id"`;
  return new Map(rows.map(({ layerId, count }) => [layerId, count]));
}
