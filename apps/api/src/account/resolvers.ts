import type { Resolvers } from '@strata/graphql/resolvers';
import { globalId } from '../global-id.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';

export const accountResolvers = {
  Query: {
    viewer: (_, __, { viewer, loaders }) => viewer && loaders.account.load(viewer.accountId),
  },
  Mutation: {
    signUp: (_, { input }, context) => signUp(input, context),
    signIn: (_, { input }, context) => signIn(input, context),
    signOut: (_, __, context) => signOut(context),
  },
  Account: {
    id: ({ id }) => globalId('Account', id),
    email: ({ id, email }, _, { viewer }) => (viewer?.accountId === id ? email : null),
  },
} satisfies Resolvers;
