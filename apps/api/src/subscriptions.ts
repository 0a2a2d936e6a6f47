import type { Server } from 'node:http';
import type { Context } from '@strata/graphql/server';
import {
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { CloseCode } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Authentication } from './account/authentication.ts';
import { createContext } from './context.ts';
import { toResponseError } from './errors.ts';
import { headersOf } from './headers.ts';
import { limitErrors, limits } from './limits.ts';
import { isForeignOrigin } from './request-guards.ts';

export interface SubscriptionOptions {
  server: Server;
  schema: GraphQLSchema;
  authentication: Authentication;
  origin: string;
  explorer: boolean;
}

/** Subscriptions, and nothing else, over WebSocket (graphql-transport-ws) on /graphql. Returns what ends them. */
export function serveSubscriptions(options: SubscriptionOptions): () => Promise<void> {
  const { server, schema, authentication, origin } = options;
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: limits.bodyBytes,
    verifyClient: ({ req }, answer) => answer(!isForeignOrigin(req.headers.origin, origin), 403),
  });
  const rules = options.explorer ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const subscriptions = useServer<Record<string, unknown>, Partial<Extra>>(
    {
      schema,
      onSubscribe: (_, __, { query, operationName, variables }) => {
        const document = parseOrErrors(query);
        if (Array.isArray(document)) return document;
        const errors = validate(schema, document, rules);
        if (errors.length > 0) return errors;
        if (getOperationAST(document, operationName)?.operation !== 'subscription')
          return [onlySubscriptions];
        const passed = limitErrors(document, operationName, variables ?? {});
        return passed.length > 0 ? passed : { schema, document, operationName, variableValues: variables };
      },
      context: ({ extra }): Promise<Context> =>
        createContext(authentication, headersOf(extra.request), null, ''),
      onError: (_, __, ___, errors) => errors.map(formatted),
      onNext: (_, __, ___, ____, result) =>
        result.errors && { ...result, errors: result.errors.map(formatted) },
    },
    sockets,
  );
  return async () => {
    for (const socket of sockets.clients) socket.close(CloseCode.InternalServerError, 'The server stops.');
    await subscriptions.dispose();
  };
}

const onlySubscriptions = new GraphQLError('Only subscriptions go over WebSocket: post anything else.');

function parseOrErrors(query: string) {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    return [error as GraphQLError];
  }
}

function formatted(error: GraphQLError) {
  return toResponseError(error.toJSON(), error);
}
