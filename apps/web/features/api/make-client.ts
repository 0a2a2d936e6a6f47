import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { connection } from './connection';
import { makeCache } from './make-cache';
import { sessionLink } from './session-link';

/** One client a page load. On the server it answers nothing: data is fetched where the session cookie lives. */
export function makeClient(): ApolloClient {
  const link = typeof window === 'undefined' ? ApolloLink.empty() : browserLink();
  return new ApolloClient({ cache: makeCache(), link });
}

function browserLink(): ApolloLink {
  const questions = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  return ApolloLink.from([
    sessionLink(),
    ApolloLink.split(({ query }) => isSubscription(query), liveLink(), questions),
  ]);
}

/** Reconnects for as long as the page is open: a closed laptop or a restarted server is no error to a reader. */
function liveLink(): ApolloLink {
  const origin = window.location.origin.replace(/^http/, 'ws');
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${origin}/graphql`,
    lazyCloseTimeout: 2_000,
    keepAlive: 15_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    on: {
      connected: connection.connected,
      closed: (event) => {
        clearTimeout(silence);
        connection.closed(event);
      },
      // a network that is gone closes nothing: whoever does not answer is taken for gone
      ping: (isReceived) => {
        if (!isReceived) silence = setTimeout(() => client.terminate(), 5_000);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(silence);
      },
    },
    retryWait: (attempt) => new Promise((done) => setTimeout(done, Math.min(500 * 2 ** attempt, 10_000))),
  });
  return new GraphQLWsLink(client);
}

function isSubscription(query: Parameters<typeof getMainDefinition>[0]): boolean {
  const definition = getMainDefinition(query);
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
}
