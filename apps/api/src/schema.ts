import { makeExecutableSchema } from '@graphql-tools/schema';
import { isGone } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { typeDefs } from '@strata/graphql/schema';
import type { Context } from '@strata/graphql/server';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { accountResolvers } from './account/resolvers.ts';
import { analysisResolvers } from './analysis/resolvers.ts';
import { commentResolvers } from './comment/resolvers.ts';
import { lookAgain } from './context.ts';
import { dataSetResolvers } from './data-set/resolvers.ts';
import { NotFound, Refusal, toUserErrors } from './errors.ts';
import { findingResolvers } from './finding/resolvers.ts';
import { interactionResolvers } from './interaction/resolvers.ts';
import { invitationResolvers } from './invitation/resolvers.ts';
import { layerResolvers } from './layer/resolvers.ts';
import { memberResolvers } from './member/resolvers.ts';
import { networkResolvers } from './network/resolvers.ts';
import { spendMutation } from './rates.ts';
import { bytesScalar, dateTimeScalar } from './scalars.ts';
import { studyResolvers } from './study/resolvers.ts';
import { studyResultResolvers } from './study-result/resolvers.ts';
import { visibleNode } from './visible.ts';
import { workspaceResolvers } from './workspace/resolvers.ts';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** Where the nouns meet. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({ typeDefs, resolvers: slices });
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.resolve = answerWithPayload(field.resolve as Resolve);
  return schema;
}

const commonResolvers = {
  DateTime: dateTimeScalar,
  Bytes: bytesScalar,
  Query: {
    node: (_, { id }, context) => visibleNode(context, id) as never,
  },
} satisfies Resolvers;

const slices: Resolvers[] = [
  commonResolvers,
  accountResolvers,
  analysisResolvers,
  commentResolvers,
  dataSetResolvers,
  findingResolvers,
  interactionResolvers,
  invitationResolvers,
  layerResolvers,
  memberResolvers,
  networkResolvers,
  studyResolvers,
  studyResultResolvers,
  workspaceResolvers,
];

/** A refused mutation answers with its reasons as data; what a payload shows is read after the change. */
function answerWithPayload(resolve: Resolve): Resolve {
  return async (source, givenArguments, context, info) => {
    try {
      await spendMutation(context);
      return await resolve(source, givenArguments, context, info);
    } catch (error) {
      const refusal = isGone(error) ? new NotFound() : error;
      if (refusal instanceof Refusal) return { ...refusal.current, errors: toUserErrors(refusal) };
      throw error;
    } finally {
      lookAgain(context);
    }
  };
}
