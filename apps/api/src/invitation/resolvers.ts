import { invitationPage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { may } from '../authorisation/authorise.ts';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { createInvitation } from './create-invitation.ts';
import { previewInvitation } from './preview-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';

export const invitationResolvers = {
  Query: {
    invitationPreview: (_, { token }, context) => previewInvitation(token, context),
  },
  Mutation: {
    createInvitation: (_, { input }, context) => createInvitation(input, context),
    revokeInvitation: (_, { input }, context) => revokeInvitation(input, context),
    acceptInvitation: (_, { input }, context) => acceptInvitation(input, context),
  },
  Workspace: {
    invitations: async ({ id }, page, context) => {
      const request = pageRequest(page, 'instant');
      const isOwner = await may(context, 'invitation.read', { workspaceId: id });
      return toConnection(
        isOwner ? await invitationPage(id, request) : { rows: [], hasNextPage: false },
        createdAt,
      );
    },
  },
  Invitation: {
    id: ({ id }) => globalId('Invitation', id),
    createdBy: ({ createdById }, _, { loaders }) => (createdById ? loaders.account.load(createdById) : null),
  },
} satisfies Resolvers;
