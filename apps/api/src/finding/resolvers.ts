import { findingPage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { membersOf } from '@strata/interaction-engine';
import { may } from '../authorisation/authorise.ts';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { subjectOf } from '../visible.ts';
import { addFinding } from './add-finding.ts';
import { deleteFinding } from './delete-finding.ts';
import { editFinding } from './edit-finding.ts';
import { watchDiscussion } from './watch-discussion.ts';

export const findingResolvers = {
  Mutation: {
    addFinding: (_, { input }, context) => addFinding(input, context),
    editFinding: (_, { input }, context) => editFinding(input, context),
    deleteFinding: (_, { input }, context) => deleteFinding(input, context),
  },
  Subscription: {
    discussionChanged: { subscribe: (_, { analysisId }, context) => watchDiscussion(analysisId, context) },
  },
  Analysis: {
    findings: async ({ id }, page) =>
      toConnection(await findingPage(id, pageRequest(page, 'instant')), createdAt),
    findingCount: ({ id }, _, { loaders }) => loaders.findingCount.load(id),
  },
  Finding: {
    id: ({ id }) => globalId('Finding', id),
    analysis: ({ analysisId }, _, { loaders }) => existing(loaders.analysis, analysisId),
    anchor: async ({ id, anchorKind, layerName, order, type, sampleIndex, mask }, _, { loaders }) => ({
      kind: anchorKind,
      layer: layerName,
      order,
      type,
      sampleIndex,
      players: mask === null ? null : membersOf(mask),
      effect: anchorKind === 'INTERACTION' ? await loaders.anchoredEffect.load(id) : null,
    }),
    author: ({ authorId }, _, { loaders }) => (authorId ? loaders.account.load(authorId) : null),
    viewerCanEdit: async (finding, _, context) => {
      const subject = await subjectOf(context, 'Finding', finding);
      return subject !== null && may(context, 'finding.edit', subject);
    },
  },
  DiscussionChange: {
    findingId: ({ findingId }) => globalId('Finding', findingId),
    finding: ({ findingId }, _, { loaders }) => loaders.finding.load(findingId),
    analysis: ({ analysisId }, _, { loaders }) => existing(loaders.analysis, analysisId),
  },
} satisfies Resolvers;
