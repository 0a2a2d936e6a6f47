import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '@strata/graphql/server';
import { GraphQLError } from 'graphql';
import { limitErrors } from './limits.ts';

/** Refuses, before any of it runs, an operation that passes a limit or that can not be answered over HTTP. */
export const limitPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request, operation, response }) {
        const isSubscription = operation?.operation === 'subscription';
        const [error] = isSubscription
          ? [onlyOverWebSocket]
          : limitErrors(document, request.operationName, request.variables);
        if (!error) return;
        // else it would be told as a mistake of ours, with 500
        response.http.status = 400;
        throw error;
      },
    };
  },
};

const onlyOverWebSocket = new GraphQLError('Subscriptions go over WebSocket: post queries and mutations.');
