import type { ExtractionColumn, ExtractionRow } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { shapleyValues } from '@strata/interaction-engine';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { checkedScale } from '../threshold-scale.ts';
import { layerOf } from './layer-of.ts';
import { storedEffects } from './stored-effects.ts';

export const extractionResolvers = {
  Extraction: {
    id: ({ id }) => globalId('Extraction', id),
    layer: async (extraction, _, context) => (await layerOf(extraction, context)).name,
    layerIndex: async (extraction, _, context) => (await layerOf(extraction, context)).index,
    salientCount: async (extraction, { thresholdScale }, context) => {
      const scale = checkedScale(thresholdScale);
      const { threshold } = await layerOf(extraction, context);
      if (threshold === null) return null;
      const counts = await context.loaders.salientCountsOfSample(scale).load(extraction.sampleId);
      return counts.get(extraction.layerId) ?? 0;
    },
    shapleyValues: async (extraction, _, context) => [
      ...shapleyValues(await storedEffects(extraction, context), extraction.playerCount),
    ],
    values: bytesOf('values'),
    andEffects: bytesOf('andEffects'),
    orEffects: bytesOf('orEffects'),
    dual: bytesOf('dual'),
  },
} satisfies Resolvers;

function bytesOf(column: ExtractionColumn) {
  return ({ id }: ExtractionRow, _: unknown, { loaders }: Context) =>
    existing(loaders.extractionBytes(column), id);
}
