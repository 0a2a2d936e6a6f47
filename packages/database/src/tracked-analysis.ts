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
  const thresholds = new Map(layers.map(({ layerId, threshold }) => [layerId, threshold]));
  for (const { sampleId, interactions, residuals } of samples) {
    for (const columns of interactions) {
      await storeInteractions(
        tx,
        { analysisId, sampleId, threshold: thresholds.get(columns.layerId) ?? 0 },
        columns,
      );
    }
    await storeResiduals(tx, sampleId, residuals);
  }
  await tx.tracking.createMany({ data: tracking.map((row) => ({ ...row, analysisId })) });
}

/** One statement however many rows; strength, order and salience follow from mask and effect. */
async function storeInteractions(
  tx: Transaction,
  { analysisId, sampleId, threshold }: { analysisId: string; sampleId: string; threshold: number },
  { layerId, types, masks, effects }: InteractionColumns,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Interaction"
      ("analysisId", "sampleId", "layerId", "type", "mask", "order", "effect", "strength", "salient")
    SELECT ${analysisId}, ${sampleId}, ${layerId}, type::"InteractionType", mask, bit_count(mask::bit(32)), effect,
      abs(effect), abs(effect) >= ${threshold}::float8
    FROM unnest(${types}::text[], ${[...masks]}::int4[], ${[...effects]}::float8[]) AS row(type, mask, effect)`;
}

async function storeResiduals(
  tx: Transaction,
  sampleId: string,
  residuals: readonly SalientResidual[],
): Promise<void> {
  for (const { layerId, maximum, mean } of residuals) {
    await tx.extraction.update({
      where: { sampleId_layerId: { sampleId, layerId } },
      data: { salientMaximumResidual: maximum, salientMeanResidual: mean },
      select: { id: true },
    });
  }
}
