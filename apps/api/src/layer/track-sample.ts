import type { AnalysisSampleRow } from '@strata/database';
import type { AnalysisSampleTrackingArgs, TrackingRow as ShownRow } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { track } from '@strata/interaction-engine';
import { existing } from '../loading.ts';
import { checkedScale } from '../threshold-scale.ts';
import { pairsOf, toShownRow } from './references.ts';

/** What every layer shares with its reference in one sample. Empty until the analysis has finished. */
export async function trackSample(
  { id, analysisId }: AnalysisSampleRow,
  { reference, thresholdScale }: AnalysisSampleTrackingArgs,
  { loaders }: Context,
): Promise<ShownRow[]> {
  const scale = checkedScale(thresholdScale);
  const { status, settings } = await existing(loaders.analysis, analysisId);
  if (status !== 'FINISHED') return [];
  const layers = await loaders.layers.load(analysisId);
  const effects = Map.groupBy(await loaders.effectsOfSample(scale).load(id), ({ layerId }) => layerId);
  return pairsOf(layers, reference).flatMap((pair) => {
    const before = effects.get(pair.layer.id) ?? [];
    const after = effects.get(pair.reference.id) ?? [];
    return track(before, after, settings.playerCount).map((row) => toShownRow(pair, row));
  });
}
