import type { Resolvers } from '@strata/graphql/resolvers';
import { existing } from '../loading.ts';
import { checkedScale } from '../threshold-scale.ts';
import { shapeOf } from './layer-shape.ts';
import { trackAnalysis } from './track-analysis.ts';
import { trackSample } from './track-sample.ts';

export const layerResolvers = {
  Analysis: {
    layers: ({ id }, _, { loaders }) => loaders.layers.load(id),
    layer: async ({ id }, { name }, { loaders }) => {
      const layers = await loaders.layers.load(id);
      return layers.find((layer) => layer.name === name) ?? null;
    },
    tracking: (analysis, choice, context) => trackAnalysis(analysis, choice, context),
  },
  AnalysisSample: {
    tracking: (sample, choice, context) => trackSample(sample, choice, context),
  },
  AnalysisLayer: {
    operator: async (layer, _, context) => (await shapeOf(layer, context)).operator,
    shape: async (layer, _, context) => (await shapeOf(layer, context)).shape,
    size: async (layer, _, context) => (await shapeOf(layer, context)).size,
    probe: ({ probe, probeReused }) => probe && { ...probe, reused: probeReused },
    meanSalientCount: async ({ id, analysisId, threshold }, { thresholdScale }, { loaders }) => {
      if (threshold === null) return null;
      const { settings } = await existing(loaders.analysis, analysisId);
      const count = await loaders.salientCountOfLayer(checkedScale(thresholdScale)).load(id);
      return count / settings.sampleIndices.length;
    },
    maximumGap: async ({ id }, _, { loaders }) => (await loaders.layerTotals.load(id))?.maximumGap ?? null,
    maximumResidualRatio: async ({ id }, _, { loaders }) =>
      (await loaders.layerTotals.load(id))?.maximumResidualRatio ?? null,
    meanSalientResidual: async ({ id }, _, { loaders }) =>
      (await loaders.layerTotals.load(id))?.meanSalientResidual ?? null,
    kappaFloorCount: async ({ id }, _, { loaders }) =>
      (await loaders.layerTotals.load(id))?.kappaFloorCount ?? null,
  },
} satisfies Resolvers;
