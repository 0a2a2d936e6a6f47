import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Context } from '@strata/graphql/server';
import express, { type Express } from 'express';
import { createAuthentication } from './account/authentication.ts';
import { createContext } from './context.ts';
import { toResponseError } from './errors.ts';
import { explorerPage } from './explorer.ts';
import { headersOf } from './headers.ts';
import { limitPlugin } from './limit-plugin.ts';
import { limits } from './limits.ts';
import { answerRefusal, refuseBatches, refuseForeignOrigins } from './request-guards.ts';
import { createSchema } from './schema.ts';
import { serveSubscriptions } from './subscriptions.ts';

export interface ServerOptions {
  /** Where pages come from that may ask, such as http://localhost:3000. */
  origin: string;
  /** What sessions are signed with. */
  secret: string;
  /** Whether there is an explorer page, and with it introspection. */
  explorer: boolean;
}

/** Everything but listening. `close` ends what runs. */
export async function createApiServer(
  options: ServerOptions,
): Promise<{ server: Server; close(): Promise<void> }> {
  const schema = createSchema();
  const authentication = createAuthentication(options);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: options.explorer,
    hideSchemaDetailsFromClientErrors: !options.explorer,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [limitPlugin, ApolloServerPluginLandingPageDisabled()],
    formatError: toResponseError,
    stopOnTerminationSignals: false,
    logger: quietLogger,
  });
  await apollo.start();

  // what a proxy on this machine says of where a request comes from is believed, and nobody else
  const app = express().disable('x-powered-by').set('trust proxy', 'loopback');
  const server = createServer(app);
  const stopSubscriptions = serveSubscriptions({ server, schema, authentication, ...options });
  if (options.explorer) app.get('/explorer', explorerPage);
  addGraphql(app, apollo, options.origin, (request, response) =>
    createContext(
      authentication,
      headersOf(request),
      (cookies) => {
        for (const cookie of cookies) response.append('set-cookie', cookie);
      },
      request.ip ?? '',
    ),
  );
  return { server, close: () => closeAll(server, apollo, stopSubscriptions) };
}

type MakeContext = (request: express.Request, response: express.Response) => Promise<Context>;

function addGraphql(
  app: Express,
  apollo: ApolloServer<Context>,
  origin: string,
  makeContext: MakeContext,
): void {
  app.use(
    '/graphql',
    refuseForeignOrigins(origin),
    express.json({ limit: limits.bodyBytes }),
    refuseBatches,
    expressMiddleware(apollo, { context: ({ req, res }) => makeContext(req, res) }),
  );
  app.use(answerRefusal);
}

async function closeAll(
  server: Server,
  apollo: ApolloServer<Context>,
  stopSubscriptions: () => Promise<void>,
) {
  await stopSubscriptions();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await apollo.stop();
}

/** What goes wrong is logged where it is masked, once. */
const quietLogger = { debug() {}, info() {}, warn: console.warn, error: console.error };
