import { database } from './client.ts';
import { type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export type InteractionTypeName = 'AND' | 'OR';

/** A stored interaction: its strength is at least half the threshold of its layer. */
export interface InteractionRow {
  id: string;
  analysisId: string;
  sampleId: string;
  layerId: string;
  type: InteractionTypeName;
  mask: number;
  order: number;
  effect: number;
  strength: number;
  salient: boolean;
}

export interface InteractionChoice {
  analysisId: string;
  /** Layers to take interactions from, each with the strength they must reach. */
  layers: { layerId: string; minimumStrength: number }[];
  analysisSampleId?: string;
  type?: InteractionTypeName;
  order?: number;
}

/** What tracking needs of an interaction. */
export interface EffectRow {
  sampleId: string;
  layerId: string;
  type: InteractionTypeName;
  mask: number;
  effect: number;
}

/** The strongest first. */
export async function interactionPage(
  choice: InteractionChoice,
  page: PageRequest,
): Promise<Page<InteractionRow>> {
  const rows = await database().interaction.findMany({
    where: { AND: [conditionOf(choice), behind(page)] },
    orderBy: [{ strength: 'desc' }, { id: 'asc' }],
    ...takeOneMore(page),
  });
  return toPage(
    rows.map((row) => ({ ...row, id: String(row.id) })),
    page,
  );
}

export function interactionCount(choice: InteractionChoice): Promise<number> {
  return database().interaction.count({ where: conditionOf(choice) });
}

/** Every interaction of the analysis that reaches τ of its layer times this scale. */
export function effectsOfAnalysis(analysisId: string, thresholdScale: number): Promise<EffectRow[]> {
  return database().$queryRaw<EffectRow[]>`
    SELECT i."sampleId", i."layerId", i."type"::text AS "type", i."mask", i."effect"
    FROM "Interaction" i
    JOIN "AnalysisLayer" l ON l."id" = i."layerId"
      AND i."strength" >= l."threshold" * ${thresholdScale}::double precision
    WHERE i."analysisId" = ${analysisId}
    ORDER BY i."type", i."mask"`;
}

/** The same for some samples of it. */
export function effectsOfSamples(
  analysisSampleIds: readonly string[],
  thresholdScale: number,
): Promise<EffectRow[]> {
  return database().$queryRaw<EffectRow[]>`
    SELECT i."sampleId", i."layerId", i."type"::text AS "type", i."mask", i."effect"
    FROM "Interaction" i
    JOIN "AnalysisLayer" l ON l."id" = i."layerId"
      AND i."strength" >= l."threshold" * ${thresholdScale}::double precision
    WHERE i."sampleId" = ANY(${[...analysisSampleIds]})
    ORDER BY i."type", i."mask"`;
}

function conditionOf({ analysisId, layers, analysisSampleId, type, order }: InteractionChoice) {
  return {
    analysisId,
    ...(analysisSampleId === undefined ? {} : { sampleId: analysisSampleId }),
    ...(type === undefined ? {} : { type }),
    ...(order === undefined ? {} : { order }),
    OR: layers.map(({ layerId, minimumStrength }) => ({ layerId, strength: { gte: minimumStrength } })),
  };
}

function behind({ after }: PageRequest) {
  if (!after) return {};
  const strength = Number(after[0]);
  return { OR: [{ strength: { lt: strength } }, { strength, id: { gt: BigInt(after[1]) } }] };
}
