import type { AnalysisSampleRow } from '@strata/database';
import type { AnalysisSampleTrajectoryArgs, TrajectoryPoint } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { trajectory } from '@strata/interaction-engine';
import { checkedMask } from '../checked-mask.ts';
import { existing } from '../loading.ts';
import { storedEffects } from './stored-effects.ts';

/** One S through all layers. Empty until the analysis has finished. */
export async function traceThroughLayers(
  { id, analysisId }: AnalysisSampleRow,
  { type, players }: AnalysisSampleTrajectoryArgs,
  context: Context,
): Promise<TrajectoryPoint[]> {
  const { status, settings } = await existing(context.loaders.analysis, analysisId);
  const mask = checkedMask(players, settings.playerCount, 'players');
  if (status !== 'FINISHED') return [];
  const layers = await context.loaders.layers.load(analysisId);
  const extractions = await context.loaders.extractions.load(id);
  const effects = await Promise.all(extractions.map((extraction) => storedEffects(extraction, context)));
  return trajectory(effects, type, mask).map((effect, index) => {
    const { name, threshold } = layers[index];
    const salientFrom = threshold ?? 0;
    return {
      layer: name,
      layerIndex: index,
      effect,
      threshold: salientFrom,
      salient: Math.abs(effect) >= salientFrom,
    };
  });
}
