import type { MeasurementRow, MeasureName, StudyNetworkRow, StudyRow } from '@strata/database';
import type {
  EffectSign,
  LearningPhases,
  NoiseLimit,
  OrderStrength,
  ResolversTypes,
} from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { untrainedSpindle } from '@strata/interaction-engine';
import { existing } from '../loading.ts';
import { type Found, findingsOf, shownOrder } from './found.ts';

const ofCheckpoints = ['POSITIVE', 'NEGATIVE', 'PREDICTED', 'NOISE', 'MEAN_ORDER'] as const;

export async function checkpointsOf(
  study: StudyRow,
  layer: string | null | undefined,
  context: Context,
): Promise<ResolversTypes['CheckpointResult'][]> {
  const found = await findingsOf(study, ofCheckpoints, layer, context);
  const byLayer = Map.groupBy(found.rows, ({ layerName }) => layerName);
  const inOrder = [...found.networks].sort((one, other) => one.epoch - other.epoch);
  return [...byLayer].flatMap(([layerName, ofLayer]) => {
    const byNetwork = Map.groupBy(ofLayer, ({ networkIndex }) => networkIndex);
    return inOrder.flatMap((network) => {
      const rows = byNetwork.get(network.index);
      return rows ? [{ ...found.placeOf({ layerName }), ...checkpointOf(network, rows) }] : [];
    });
  });
}

function checkpointOf(network: StudyNetworkRow, rows: readonly MeasurementRow[]) {
  const { epoch, trainingLoss, heldOutLoss } = network;
  const known = trainingLoss !== null && heldOutLoss !== null;
  const noise = rows.find(({ measure }) => measure === 'NOISE');
  return {
    ...{ network, epoch, trainingLoss, heldOutLoss },
    lossGap: known ? heldOutLoss - trainingLoss : null,
    meanOrder: rows.find(({ measure }) => measure === 'MEAN_ORDER')?.value ?? null,
    orders: ordersOf(rows),
    noiseVariance: noise?.value ?? null,
    noiseLimit: (noise?.fitLimit ?? null) as NoiseLimit | null,
    fitError: noise?.fitError ?? null,
    sampleCount: noise?.sampleCount ?? 0,
  };
}

function ordersOf(rows: readonly MeasurementRow[]): OrderStrength[] {
  const at = (name: MeasureName, order: number | null) =>
    rows.find((row) => row.measure === name && row.order === order);
  const strengths = rows
    .filter(({ measure }) => measure === 'POSITIVE')
    .map(({ order, value, spread }) => {
      const negative = at('NEGATIVE', order);
      return {
        ...{ order: order ?? 0, positive: value ?? 0, positiveSpread: spread },
        ...{ negative: negative?.value ?? 0, negativeSpread: negative?.spread ?? null },
        predicted: at('PREDICTED', order)?.value ?? null,
      };
    });
  const total = strengths.reduce((sum, { positive, negative }) => sum + positive + negative, 0);
  return strengths.map((row) => ({
    ...row,
    share: total === 0 ? null : (row.positive + row.negative) / total,
  }));
}

export async function phasesOf(study: StudyRow, context: Context): Promise<LearningPhases[]> {
  const measures = ['BOUNDARY', 'GAP_MINIMUM', 'GAP_OPENS', 'LAG'] as const;
  const found = await findingsOf(study, measures, null, context);
  const byLayer = Map.groupBy(found.rows, ({ layerName }) => layerName);
  return [...byLayer].map(([layerName, rows]) => {
    const value = (name: MeasureName) => rows.find(({ measure }) => measure === name)?.value ?? null;
    return {
      ...found.placeOf({ layerName }),
      ...{ boundary: value('BOUNDARY'), gapMinimum: value('GAP_MINIMUM') },
      ...{ gapOpens: value('GAP_OPENS'), lag: value('LAG') },
    };
  });
}

export async function untrainedSharesOf({ baseId }: StudyRow, { loaders }: Context): Promise<number[]> {
  const { settings } = await existing(loaders.analysis, baseId);
  return [...untrainedSpindle(settings.playerCount).subarray(1)];
}

export async function similarityOf(
  study: StudyRow,
  layer: string | null | undefined,
  context: Context,
): Promise<ResolversTypes['SimilarityRow'][]> {
  const found = await findingsOf(study, ['SIMILARITY'], layer, context);
  return found.rows.flatMap((row) => similarityRow(row, found));
}

function similarityRow(
  row: MeasurementRow,
  { networkOf, placeOf }: Found,
): ResolversTypes['SimilarityRow'][] {
  const network = networkOf(row);
  if (!network) return [];
  return [
    {
      ...placeOf(row),
      ...{ network, sign: row.series as EffectSign, order: shownOrder(row) },
      ...{ similarity: row.value, spread: row.spread },
      ...{ classCount: row.sampleCount, leftOut: row.leftOut },
    },
  ];
}
