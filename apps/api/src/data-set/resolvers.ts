import { samplePage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { positionPlayers } from './position-players.ts';

export const dataSetResolvers = {
  DataSet: {
    id: ({ id }) => globalId('DataSet', id),
    sampleCount: ({ id }, _, { loaders }) => loaders.sampleCount.load(id),
    players: positionPlayers,
    samples: async ({ id }, { label, ...page }) =>
      toConnection(await samplePage(id, label ?? null, pageRequest(page, 'index')), ({ index }) => index),
  },
  Sample: {
    id: ({ id }) => globalId('Sample', id),
    labelName: async ({ dataSetId, label }, _, { loaders }) => {
      const { classNames } = await existing(loaders.dataSet, dataSetId);
      return classNames[label] ?? String(label);
    },
    input: ({ id }, _, { loaders }) => existing(loaders.sampleInput, id),
  },
} satisfies Resolvers;
