// What an analysis has found out about itself: players, baseline, what it took.
import { database } from './client.ts';

export interface StoredPlayer {
  name: string;
  inputs: number[];
}

export interface AnalysisInputs {
  /** Empty where each sample has its own, and until the analysis has started. */
  players: StoredPlayer[];
  /** float32, in the shape of one input. */
  baseline: Uint8Array | null;
}

export interface AnalysisTotals {
  megabytes: number;
  probeSeconds: number;
  /** Forward passes for the probes that were fitted for it. */
  probePasses: number;
  inferenceSeconds: number;
  splitSeconds: number;
  storageSeconds: number;
}

/** Analysis id → what a player is and what a masked one becomes. */
export async function analysisInputs(ids: readonly string[]): Promise<Map<string, AnalysisInputs>> {
  const rows = await database().analysis.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, players: true, baseline: true },
  });
  return new Map(
    rows.map(({ id, players, baseline }) => [
      id,
      { players: players as unknown as StoredPlayer[], baseline },
    ]),
  );
}

/** Analysis id → what it took, summed over its layers and samples. */
export async function analysisTotals(ids: readonly string[]): Promise<Map<string, AnalysisTotals>> {
  const rows = await database().$queryRaw<({ id: string } & AnalysisTotals)[]>`
    SELECT a."id",
      COALESCE(p."seconds", 0) AS "probeSeconds",
      COALESCE(p."passes", 0)::int AS "probePasses",
      COALESCE(s."inference", 0) AS "inferenceSeconds",
      COALESCE(s."split", 0) AS "splitSeconds",
      COALESCE(s."storage", 0) AS "storageSeconds",
      (COALESCE(e."bytes", 0) + COALESCE(i."bytes", 0))::double precision / 1e6 AS "megabytes"
    FROM "Analysis" a
    LEFT JOIN (
      SELECT l."analysisId", SUM(p."seconds") AS "seconds",
        SUM(p."trainingCount" + p."validationCount" + p."heldOutCount") AS "passes"
      FROM "AnalysisLayer" l JOIN "Probe" p ON p."id" = l."probeId" AND NOT l."probeReused"
      GROUP BY l."analysisId") p ON p."analysisId" = a."id"
    LEFT JOIN (
      SELECT "analysisId", SUM("inferenceSeconds") AS "inference", SUM("splitSeconds") AS "split",
        SUM("storageSeconds") AS "storage"
      FROM "AnalysisSample" GROUP BY "analysisId") s ON s."analysisId" = a."id"
    LEFT JOIN (
      SELECT "analysisId", SUM(octet_length("values") + octet_length("andEffects")
        + octet_length("orEffects") + octet_length("dual")) AS "bytes"
      FROM "Extraction" WHERE "analysisId" = ANY(${[...ids]}) GROUP BY "analysisId") e ON e."analysisId" = a."id"
    LEFT JOIN (
      SELECT "analysisId", COUNT(*) * ${interactionRowBytes}::int AS "bytes"
      FROM "Interaction" WHERE "analysisId" = ANY(${[...ids]}) GROUP BY "analysisId") i ON i."analysisId" = a."id"
    WHERE a."id" = ANY(${[...ids]})`;
  return new Map(rows.map(({ id, ...totals }) => [id, totals]));
}

/** One interaction row with its share of the indexes, measured. */
export const interactionRowBytes = 520;
