import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '@strata/graphql/server';
import { limitErrors } from './limits.ts';

/** Refuses an operation that passes a limit before any of it runs. */
export const limitPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        const [error] = limitErrors(document, request.operationName, request.variables);
        if (error) throw error;
      },
    };
  },
};
