import {
  type AnalysisRow,
  analysisSampleAt,
  type InteractionChoice,
  type InteractionRow,
  interactionPage,
} from '@strata/database';
import type { AnalysisInteractionsArgs, InteractionFilter } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { type Connection, pageRequest, toConnection } from '../connection.ts';
import { Invalid } from '../errors.ts';
import { checkedScale } from '../threshold-scale.ts';

export interface InteractionList extends Connection<InteractionRow> {
  choice: InteractionChoice;
}

/** The strongest first, of all layers and samples or of those that the filter keeps. */
export async function listInteractions(
  analysis: AnalysisRow,
  { filter, ...page }: AnalysisInteractionsArgs,
  context: Context,
): Promise<InteractionList> {
  const request = pageRequest(page, 'strength');
  const choice = await choiceOf(analysis, filter ?? {}, context);
  const connection = toConnection(await interactionPage(choice, request), ({ strength }) => strength);
  return { ...connection, choice };
}

async function choiceOf(
  { id, settings }: AnalysisRow,
  filter: InteractionFilter,
  { loaders }: Context,
): Promise<InteractionChoice> {
  const scale = checkedScale(filter.thresholdScale ?? 1);
  const layers = await loaders.layers.load(id);
  const chosen = filter.layer == null ? layers : layers.filter(({ name }) => name === filter.layer);
  if (filter.layer != null && chosen.length === 0) {
    const message = `The analysis has no layer "${filter.layer}".`;
    throw new Invalid({ field: 'filter.layer', message });
  }
  return {
    analysisId: id,
    layers: chosen.map((layer) => ({ layerId: layer.id, minimumStrength: (layer.threshold ?? 0) * scale })),
    analysisSampleId: filter.sampleIndex == null ? undefined : await sampleIdOf(id, filter.sampleIndex),
    type: filter.type ?? undefined,
    order: orderOf(filter, settings.playerCount),
  };
}

function orderOf({ order }: InteractionFilter, playerCount: number): number | undefined {
  if (order == null || (order >= 1 && order <= playerCount)) return order ?? undefined;
  const message = `Interactions of this analysis are of order 1 to ${playerCount}, not ${order}.`;
  throw new Invalid({ field: 'filter.order', message });
}

async function sampleIdOf(analysisId: string, index: number): Promise<string> {
  const sample = await analysisSampleAt(analysisId, index);
  if (sample) return sample.id;
  throw new Invalid({ field: 'filter.sampleIndex', message: `The analysis has no sample at ${index}.` });
}
