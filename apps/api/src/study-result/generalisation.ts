import type { MeasurementRow, StudyRow } from '@strata/database';
import type {
  GeneralisationResultOverlapsArgs,
  GeneralisationResultTopKArgs,
  JointCertificate,
  ResolversTypes,
  TopKSeries,
  TopKShare,
} from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { existing } from '../loading.ts';
import { findingsOf, shownOrder, typeOf } from './found.ts';

export async function overlapsOf(
  study: StudyRow,
  { layer, type }: Partial<GeneralisationResultOverlapsArgs>,
  context: Context,
): Promise<ResolversTypes['OverlapRow'][]> {
  const { rows, placeOf, networkOf } = await findingsOf(study, ['IOU'], layer, context);
  return rows
    .filter((row) => type == null || row.type === type)
    .map((row) => ({
      ...placeOf(row),
      ...{ network: networkOf(row), type: typeOf(row), order: shownOrder(row) },
      ...{ iou: row.value, spread: row.spread, chance: row.chance },
      ...{ sampleCount: row.sampleCount, leftOut: row.leftOut },
    }));
}

export async function overlapDepthOf(
  study: StudyRow,
  context: Context,
): Promise<ResolversTypes['OverlapDepthRow'][]> {
  const { rows, placeOf, networkOf, trackingOf } = await findingsOf(study, ['IOU_DEPTH'], null, context);
  return rows.map((row) => ({
    ...placeOf(row),
    ...{ network: networkOf(row), type: typeOf(row), tracking: trackingOf(row) },
    ...{ iou: row.value, spread: row.spread, chance: row.chance },
    ...{ sampleCount: row.sampleCount, leftOut: row.leftOut },
  }));
}

export async function topKOf(
  study: StudyRow,
  { type }: Partial<GeneralisationResultTopKArgs>,
  context: Context,
): Promise<ResolversTypes['TopKRow'][]> {
  const { rows, networks, networkOf } = await findingsOf(study, ['TOP_K', 'TOP_K_ALL'], null, context);
  const { settings } = await existing(context.loaders.analysis, study.baseId);
  const partner = networks.find(({ role }) => role === 'COMPARED');
  return rows.flatMap((row) => {
    const [network, fraction] = [networkOf(row), row.fraction ?? 0];
    if (!network || (type != null && row.type !== type)) return [];
    const subsets = 2 ** settings.playerCount * (row.type === 'BOTH' ? 2 : 1);
    return {
      ...{ network, fraction, type: typeOf(row), series: row.series as TopKSeries },
      share: shareOf(row, network === partner),
      k: Math.max(1, Math.round(fraction * subsets)),
      ...{ overlap: row.value, spread: row.spread, chance: row.chance ?? fraction },
      ...{ sampleCount: row.sampleCount, leftOut: row.leftOut },
    };
  });
}

function shareOf({ measure }: MeasurementRow, isOfPair: boolean): TopKShare {
  if (measure === 'TOP_K_ALL') return 'ALL_THREE';
  return isOfPair ? 'PAIR' : 'OF_COMMON';
}

export async function jointCertificateOf(
  { id }: StudyRow,
  { loaders }: Context,
): Promise<JointCertificate | null> {
  const samples = await loaders.jointSamples.load(id);
  if (samples.length === 0) return null;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    sampleCount: samples.length,
    maximumGap: Math.max(...samples.map(({ gap }) => gap)),
    objective: mean(samples.map(({ objective }) => objective)),
    lowerBound: mean(samples.map(({ lowerBound }) => lowerBound)),
  };
}
