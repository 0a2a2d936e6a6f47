import type { Resolvers } from '@strata/graphql/resolvers';
import { shapleyValues } from '@strata/interaction-engine';
import { globalId } from '../global-id.ts';
import { checkedScale } from '../threshold-scale.ts';
import { indicesOf } from './indices-of.ts';
import { layerOf } from './layer-of.ts';
import { readColumn, storedEffects } from './stored-effects.ts';

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
    indices: (extraction, choice, context) => indicesOf(extraction, choice, context),
    values: (extraction, _, context) => readColumn('values', extraction, context),
    andEffects: (extraction, _, context) => readColumn('andEffects', extraction, context),
    orEffects: (extraction, _, context) => readColumn('orEffects', extraction, context),
    dual: (extraction, _, context) => readColumn('dual', extraction, context),
  },
} satisfies Resolvers;
