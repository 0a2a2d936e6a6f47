import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

/** A page to ask by hand. Everything it needs is in it: it works without the internet. */
export const explorerPage: RequestHandler = (_request, response) => {
  response.type('html').send(
    renderGraphiQL({
      endpoint: '/graphql',
      title: 'Strata explorer',
      subscriptionsProtocol: 'WS',
      credentials: 'same-origin',
      defaultQuery:
        '# Sign in on the page first: the explorer asks as you.\n{\n  viewer {\n    name\n  }\n}\n',
    }),
  );
};
