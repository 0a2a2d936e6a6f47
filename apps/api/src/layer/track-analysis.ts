import { type AnalysisRow, type EffectRow, effectsOfAnalysis, storedTracking } from '@strata/database';
import type { AnalysisTrackingArgs, TrackingRow as ShownRow } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { averageTracking, track } from '@strata/interaction-engine';
import { checkedScale } from '../threshold-scale.ts';
import { type Pair, pairsOf, toShownRow } from './references.ts';

/**
 * What every layer shares with its reference, mean over the samples: the stored rows at τ and as ratios of means, and
 * computed from the stored interactions otherwise. Empty until the analysis has finished.
 */
export async function trackAnalysis(
  analysis: AnalysisRow,
  { reference, thresholdScale, average }: AnalysisTrackingArgs,
  { loaders }: Context,
): Promise<ShownRow[]> {
  const scale = checkedScale(thresholdScale);
  if (analysis.status !== 'FINISHED') return [];
  const pairs = pairsOf(await loaders.layers.load(analysis.id), reference);
  if (scale === 1 && average === 'RATIO_OF_MEANS') return showStored(analysis, reference, pairs);
  const effects = Map.groupBy(await effectsOfAnalysis(analysis.id, scale), ({ layerId }) => layerId);
  const { playerCount, sampleIndices } = analysis.settings;
  return pairs.flatMap((pair) => {
    const samples = trackEachSample(pair, effects, playerCount, sampleIndices.length);
    return averageTracking(samples, average).map((row) => toShownRow(pair, row));
  });
}

async function showStored(
  { id }: AnalysisRow,
  reference: AnalysisTrackingArgs['reference'],
  pairs: readonly Pair[],
): Promise<ShownRow[]> {
  const rows = Map.groupBy(await storedTracking(id, reference), ({ layerId }) => layerId);
  return pairs.flatMap((pair) =>
    (rows.get(pair.layer.id) ?? []).map(({ layerId: _, ...row }) => toShownRow(pair, row)),
  );
}

/** Samples without an interaction above the threshold count too, as rows of zeros. */
function trackEachSample(
  { layer, reference }: Pair,
  effects: Map<string, EffectRow[]>,
  playerCount: number,
  sampleCount: number,
) {
  const before = Map.groupBy(effects.get(layer.id) ?? [], ({ sampleId }) => sampleId);
  const after = Map.groupBy(effects.get(reference.id) ?? [], ({ sampleId }) => sampleId);
  const sampleIds = [...new Set([...before.keys(), ...after.keys()])].sort();
  const rows = sampleIds.map((id) => track(before.get(id) ?? [], after.get(id) ?? [], playerCount));
  while (rows.length < sampleCount) rows.push(track([], [], playerCount));
  return rows;
}
