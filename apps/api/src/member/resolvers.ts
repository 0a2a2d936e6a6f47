import { memberPage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { globalId } from '../global-id.ts';
import { existing } from '../loading.ts';
import { changeMemberRole } from './change-member-role.ts';
import { removeMember } from './remove-member.ts';

export const memberResolvers = {
  Mutation: {
    changeMemberRole: (_, { input }, context) => changeMemberRole(input, context),
    removeMember: (_, { input }, context) => removeMember(input, context),
  },
  Workspace: {
    members: async ({ id }, page) =>
      toConnection(await memberPage(id, pageRequest(page, 'instant')), createdAt),
  },
  Member: {
    id: ({ id }) => globalId('Member', id),
    account: ({ accountId }, _, { loaders }) => existing(loaders.account, accountId),
  },
} satisfies Resolvers;
