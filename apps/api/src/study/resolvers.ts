import { type StudyRow, studyPage } from '@strata/database';
import type { Resolvers, StudyRecord } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { cancelStudy } from './cancel-study.ts';
import { deleteStudy } from './delete-study.ts';
import { quoteStudy } from './quote-study.ts';
import { renameStudy } from './rename-study.ts';
import { startStudy } from './start-study.ts';
import { comparableWith, momentsBefore } from './study-networks.ts';
import { watchStudy, watchWorkspaceStudies } from './watch-study.ts';

export const studyResolvers = {
  Query: {
    quoteStudy: (_, { input }, context) => quoteStudy(input, context),
  },
  Mutation: {
    startStudy: (_, { input }, context) => startStudy(input, context),
    renameStudy: (_, { input }, context) => renameStudy(input, context),
    cancelStudy: (_, { input }, context) => cancelStudy(input, context),
    deleteStudy: (_, { input }, context) => deleteStudy(input, context),
  },
  Subscription: {
    studyChanged: { subscribe: (_, { studyId }, context) => watchStudy(studyId, context) },
    workspaceStudiesChanged: {
      subscribe: (_, { workspaceId }, context) => watchWorkspaceStudies(workspaceId, context),
    },
  },
  Workspace: {
    studies: async ({ id: workspaceId }, page) =>
      toConnection(await studyPage({ workspaceId }, pageRequest(page, 'instant')), createdAt),
  },
  Analysis: {
    studies: async ({ id: baseId }, page) =>
      toConnection(await studyPage({ baseId }, pageRequest(page, 'instant')), createdAt),
    study: ({ studyId }, _, { loaders }) => (studyId ? loaders.study.load(studyId) : null),
    comparableNetworks: async ({ networkId, dataSetId }, _, { loaders }) => {
      const { catalogue } = await existing(loaders.network, networkId);
      return comparableWith(catalogue, await loaders.publishedNetworks.load(dataSetId));
    },
    checkpoints: async ({ networkId, dataSetId }, _, { loaders }) => {
      const { catalogue } = await existing(loaders.network, networkId);
      return momentsBefore(catalogue, await loaders.publishedNetworks.load(dataSetId));
    },
  },
  Study: {
    id: ({ id }) => globalId('Study', id),
    createdBy: ({ createdById }, _, { loaders }) => (createdById ? loaders.account.load(createdById) : null),
    workspace: ({ workspaceId }, _, { loaders }) => existing(loaders.workspace, workspaceId),
    base: ({ baseId }, _, { loaders }) => existing(loaders.analysis, baseId),
    progress: ({ id }, _, { loaders }) => loaders.studyProgress.load(id),
    networks: ({ id }, _, { loaders }) => loaders.studyNetworks.load(id),
    record: (study, _, context) => recordOf(study, context),
    result: (study) => (study.status === 'FINISHED' ? study : null),
  },
  StudyNetwork: {
    analysis: ({ analysisId }, _, { loaders }) => (analysisId ? loaders.analysis.load(analysisId) : null),
    trainingAnalysis: ({ trainingAnalysisId }, _, { loaders }) =>
      trainingAnalysisId ? loaders.analysis.load(trainingAnalysisId) : null,
  },
} satisfies Resolvers;

async function recordOf(study: StudyRow, { loaders }: Context): Promise<StudyRecord | null> {
  const { id, status, startedAt, finishedAt, backend, engineVersion } = study;
  if (status !== 'FINISHED' || !startedAt || !finishedAt) return null;
  return {
    seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    sampleSeconds: await loaders.studySeconds.load(id),
    ...{ backend, engineVersion },
  };
}
