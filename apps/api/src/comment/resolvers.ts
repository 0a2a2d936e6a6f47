import { commentPage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { may } from '../authorisation/authorise.ts';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { subjectOf } from '../visible.ts';
import { addComment } from './add-comment.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';

export const commentResolvers = {
  Mutation: {
    addComment: (_, { input }, context) => addComment(input, context),
    editComment: (_, { input }, context) => editComment(input, context),
    deleteComment: (_, { input }, context) => deleteComment(input, context),
  },
  Finding: {
    commentCount: ({ id }, _, { loaders }) => loaders.commentCount.load(id),
    comments: async ({ id }, page, { loaders }) => {
      const request = pageRequest(page, 'instant');
      // the first pages of many threads are one question
      const comments = request.after
        ? await commentPage(id, request)
        : await loaders.firstComments(request.first).load(id);
      return toConnection(comments, createdAt);
    },
  },
  Comment: {
    id: ({ id }) => globalId('Comment', id),
    finding: ({ findingId }, _, { loaders }) => existing(loaders.finding, findingId),
    parentId: ({ parentId }) => parentId && globalId('Comment', parentId),
    text: ({ text, deletedAt }) => (deletedAt ? null : text),
    author: ({ authorId }, _, { loaders }) => (authorId ? loaders.account.load(authorId) : null),
    viewerCanEdit: async (comment, _, context) => {
      if (comment.deletedAt) return false;
      const subject = await subjectOf(context, 'Comment', comment);
      return subject !== null && may(context, 'comment.edit', subject);
    },
  },
} satisfies Resolvers;
