import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Objects with an id are kept once; the nameless parts of an analysis are merged into it. */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Analysis: {
        fields: {
          samples: relayStylePagination(),
          findings: relayStylePagination(),
          interactions: { keyArgs: ['filter', 'first', 'after'] },
        },
      },
      Finding: { fields: { comments: relayStylePagination() } },
      Workspace: { fields: { analyses: relayStylePagination() } },
      DataSet: { fields: { samples: relayStylePagination(['label', 'first']) } },
      AnalysisSettings: { merge: true },
      AnalysisRecord: { merge: true },
      Progress: { merge: true },
      Quote: { merge: true },
      Anchor: { merge: true },
    },
  });
}
