import { networkPage, publishedNetworks } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { signedIn } from '../authorisation/authorise.ts';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { addNetwork } from './add-network.ts';
import { removeNetwork } from './remove-network.ts';

export const networkResolvers = {
  Query: {
    catalogue: async (_, __, context) => {
      signedIn(context);
      return (await publishedNetworks()).filter(({ offered }) => offered);
    },
  },
  Mutation: {
    addNetwork: (_, { input }, context) => addNetwork(input, context),
    removeNetwork: (_, { input }, context) => removeNetwork(input, context),
  },
  Workspace: {
    networks: async ({ id }, page) =>
      toConnection(await networkPage(id, pageRequest(page, 'instant')), createdAt),
  },
  CatalogueNetwork: {
    dataSet: ({ dataSetId }, _, { loaders }) => existing(loaders.dataSet, dataSetId),
  },
  Network: {
    id: ({ id }) => globalId('Network', id),
    architecture: ({ catalogue }) => catalogue.architecture,
    description: ({ catalogue }) => catalogue.description,
    hash: ({ catalogue }) => catalogue.hash,
    seed: ({ catalogue }) => catalogue.seed,
    parameters: ({ catalogue }) => catalogue.parameters,
    accuracy: ({ catalogue }) => catalogue.accuracy,
    layers: ({ catalogue }) => catalogue.layers,
    workspace: ({ workspaceId }, _, { loaders }) => existing(loaders.workspace, workspaceId),
    dataSet: ({ dataSetId }, _, { loaders }) => existing(loaders.dataSet, dataSetId),
  },
} satisfies Resolvers;
