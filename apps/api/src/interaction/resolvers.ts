import { analysisSampleAt, analysisSamplePage, interactionCount } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { membersOf } from '@strata/interaction-engine';
import { pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { extractionResolvers } from './extraction-resolvers.ts';
import { layerOf } from './layer-of.ts';
import { listInteractions } from './list-interactions.ts';
import { playersOfSample } from './players-of-sample.ts';
import { traceThroughLayers } from './trace-through-layers.ts';

export const interactionResolvers = {
  ...extractionResolvers,
  Analysis: {
    samples: async ({ id }, page) =>
      toConnection(await analysisSamplePage(id, pageRequest(page, 'index')), ({ index }) => index),
    sample: ({ id }, { index }) => analysisSampleAt(id, index),
    interactions: (analysis, choice, context) => listInteractions(analysis, choice, context),
  },
  AnalysisSample: {
    id: ({ id }) => globalId('AnalysisSample', id),
    sample: ({ sampleId }, _, { loaders }) => existing(loaders.sample, sampleId),
    targetName: async ({ analysisId, target }, _, { loaders }) => {
      const { dataSetId } = await existing(loaders.analysis, analysisId);
      const { classNames } = await existing(loaders.dataSet, dataSetId);
      return classNames[target] ?? String(target);
    },
    finished: ({ finishedAt }) => finishedAt !== null,
    players: (sample, _, context) => playersOfSample(sample, context),
    extractions: ({ id }, _, { loaders }) => loaders.extractions.load(id),
    extraction: async ({ id, analysisId }, { layer }, { loaders }) => {
      const extractions = await loaders.extractions.load(id);
      const layers = await loaders.layers.load(analysisId);
      const layerId = layers.find(({ name }) => name === layer)?.id;
      return extractions.find((extraction) => extraction.layerId === layerId) ?? null;
    },
    trajectory: (sample, choice, context) => traceThroughLayers(sample, choice, context),
  },
  InteractionConnection: {
    totalCount: ({ choice }) => interactionCount(choice),
  },
  Interaction: {
    analysisSample: ({ sampleId }, _, { loaders }) => existing(loaders.analysisSample, sampleId),
    layer: async (interaction, _, context) => (await layerOf(interaction, context)).name,
    layerIndex: async (interaction, _, context) => (await layerOf(interaction, context)).index,
    players: ({ mask }) => membersOf(mask),
  },
} satisfies Resolvers;
