import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Objects with an id are kept once; the nameless parts of an analysis are merged into it. */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    // some questions are asked of either
    possibleTypes: { Analysis: [], Study: [] },
    typePolicies: {
      Analysis: {
        fields: {
          samples: relayStylePagination(),
          findings: relayStylePagination(),
          studies: relayStylePagination(),
          interactions: { keyArgs: ['filter', 'first', 'after'] },
        },
      },
      Finding: { fields: { comments: relayStylePagination() } },
      Workspace: { fields: { analyses: relayStylePagination(), studies: relayStylePagination() } },
      DataSet: { fields: { samples: relayStylePagination(['label', 'first']) } },
      AnalysisSettings: { merge: true },
      AnalysisRecord: { merge: true },
      StudySettings: { merge: true },
      StudyRecord: { merge: true },
      GeneralisationResult: { merge: true },
      DynamicsResult: { merge: true },
      Progress: { merge: true },
      Quote: { merge: true },
      Anchor: { merge: true },
    },
  });
}
