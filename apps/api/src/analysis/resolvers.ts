import { analysisPage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { toPlayers } from '../player-boxes.ts';
import { cancelAnalysis } from './cancel-analysis.ts';
import { deleteAnalysis } from './delete-analysis.ts';
import { quoteAnalysis } from './quote-analysis.ts';
import { recordOf } from './record.ts';
import { renameAnalysis } from './rename-analysis.ts';
import { startAnalysis } from './start-analysis.ts';
import { watchAnalysis, watchWorkspaceAnalyses } from './watch-analysis.ts';

export const analysisResolvers = {
  Query: {
    quoteAnalysis: (_, { input }, context) => quoteAnalysis(input, context),
  },
  Mutation: {
    startAnalysis: (_, { input }, context) => startAnalysis(input, context),
    renameAnalysis: (_, { input }, context) => renameAnalysis(input, context),
    cancelAnalysis: (_, { input }, context) => cancelAnalysis(input, context),
    deleteAnalysis: (_, { input }, context) => deleteAnalysis(input, context),
  },
  Subscription: {
    analysisChanged: { subscribe: (_, { analysisId }, context) => watchAnalysis(analysisId, context) },
    workspaceAnalysesChanged: {
      subscribe: (_, { workspaceId }, context) => watchWorkspaceAnalyses(workspaceId, context),
    },
  },
  Workspace: {
    analyses: async ({ id }, page) =>
      toConnection(await analysisPage(id, pageRequest(page, 'instant')), createdAt),
  },
  Analysis: {
    id: ({ id }) => globalId('Analysis', id),
    createdBy: ({ createdById }, _, { loaders }) => (createdById ? loaders.account.load(createdById) : null),
    workspace: ({ workspaceId }, _, { loaders }) => existing(loaders.workspace, workspaceId),
    network: ({ networkId }, _, { loaders }) => existing(loaders.network, networkId),
    dataSet: ({ dataSetId }, _, { loaders }) => existing(loaders.dataSet, dataSetId),
    settings: ({ settings }) => ({ samplePart: 'HELD_OUT', ...settings }),
    progress: ({ completedJobs, totalJobs }) => ({ completedJobs, totalJobs }),
    record: (analysis, _, context) => recordOf(analysis, context),
    baseline: async ({ id }, _, { loaders }) => (await loaders.analysisInputs.load(id))?.baseline ?? null,
    players: async ({ id, dataSetId }, _, { loaders }) => {
      const { shape } = await existing(loaders.dataSet, dataSetId);
      const inputs = await loaders.analysisInputs.load(id);
      return toPlayers(inputs?.players ?? [], shape);
    },
  },
} satisfies Resolvers;
