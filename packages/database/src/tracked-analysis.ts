// What only all samples of an analysis together can say: salience, tracking, and the residuals of the salient alone.
import type { Transaction } from './client.ts';

export interface TrackedLayer {
  layerId: string;
  maximumEffect: number;
  threshold: number;
}

/** Interactions of one sample at one layer, down to half the threshold, column by column. */
export interface InteractionColumns {
  layerId: string;
  types: ('AND' | 'OR')[];
  masks: Int32Array;
  effects: Float64Array;
}

export interface SalientResidual {
  layerId: string;
  maximum: number;
  mean: number;
}

export interface TrackedSample {
  sampleId: string;
  interactions: InteractionColumns[];
  residuals: SalientResidual[];
}

export interface TrackingRecord {
  layerId: string;
  reference: 'OUTPUT' | 'NEXT';
  type: 'AND' | 'OR' | 'BOTH';
  /** 0: all orders. */
  order: number;
  overlap: number;
  forgotten: number;
  new: number;
  strength: number;
  referenceStrength: number;
  completeness: number | null;
  redundancy: number | null;
}

export interface TrackedAnalysis {
  layers: TrackedLayer[];
  samples: TrackedSample[];
  tracking: TrackingRecord[];
}

export async function storeTracking(
  tx: Transaction,
  analysisId: string,
  { layers, samples, tracking }: TrackedAnalysis,
): Promise<void> {
  for (const { layerId, maximumEffect, threshold } of layers) {
    await tx.analysisLayer.update({ where: { id: layerId }, data: { maximumEffect, threshold } });
  }
  for (const { sampleId, interactions, residuals } of samples) {
    await storeInteractions(tx, { analysisId, sampleId }, interactions);
    await storeResiduals(tx, sampleId, residuals);
  }
  await tx.tracking.createMany({ data: tracking.map((row) => ({ ...row, analysisId })) });
}

/** One statement a sample, for they are thousands; strength, order and salience follow from mask, effect and τ. */
async function storeInteractions(
  tx: Transaction,
  { analysisId, sampleId }: { analysisId: string; sampleId: string },
  interactions: readonly InteractionColumns[],
): Promise<void> {
  const layerIds = interactions.flatMap(({ layerId, types }) => types.map(() => layerId));
  const types = interactions.flatMap((columns) => columns.types);
  const masks = interactions.flatMap((columns) => [...columns.masks]);
  const effects = interactions.flatMap((columns) => [...columns.effects]);
  await tx.$executeRaw`
    INSERT INTO "Interaction"
      ("analysisId", "sampleId", "layerId", "type", "mask", "order", "effect", "strength", "salient")
    SELECT ${analysisId}, ${sampleId}, l."id", row.type::"InteractionType", row.mask, bit_count(row.mask::bit(32)),
      row.effect, abs(row.effect), abs(row.effect) >= l."threshold"
    FROM unnest(${layerIds}::text[], ${types}::text[], ${masks}::int4[], ${effects}::float8[])
      WITH ORDINALITY AS row(layer, type, mask, effect, place)
    JOIN "AnalysisLayer" l ON l."id" = row.layer
    ORDER BY row.place`;
}

async function storeResiduals(
  tx: Transaction,
  sampleId: string,
  residuals: readonly SalientResidual[],
): Promise<void> {
  const layerIds = residuals.map(({ layerId }) => layerId);
  const maxima = residuals.map(({ maximum }) => maximum);
  const means = residuals.map(({ mean }) => mean);
  await tx.$executeRaw`
    UPDATE "Extraction" e
    SET "salientMaximumResidual" = row.maximum, "salientMeanResidual" = row.mean
    FROM unnest(${layerIds}::text[], ${maxima}::float8[], ${means}::float8[]) AS row(layer, maximum, mean)
    WHERE e."sampleId" = ${sampleId} AND e."layerId" = row.layer`;
}
