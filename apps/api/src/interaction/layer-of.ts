import type { LayerRow } from '@strata/database';
import type { Context } from '@strata/graphql/server';

/** The layer that an extraction or an interaction belongs to. */
export async function layerOf(
  { analysisId, layerId }: { analysisId: string; layerId: string },
  { loaders }: Context,
): Promise<LayerRow> {
  const layers = await loaders.layers.load(analysisId);
  const layer = layers.find(({ id }) => id === layerId);
  if (!layer) throw new Error(`Analysis ${analysisId} has no layer ${layerId}.`);
  return layer;
}
