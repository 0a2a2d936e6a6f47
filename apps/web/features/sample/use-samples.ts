'use client';
import { useQuery } from '@apollo/client/react';
import { type AnalysisSampleHeadFragment, AnalysisSamplesDocument } from '@strata/graphql/operations';
import { useEffect } from 'react';

/** All samples of an analysis, page after page. */
export function useSamples(analysisId: string): { samples: AnalysisSampleHeadFragment[] } {
  const { data, fetchMore } = useQuery(AnalysisSamplesDocument, { variables: { id: analysisId } });
  const connection = data?.node && 'samples' in data.node ? data.node.samples : null;
  const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;

  useEffect(() => {
    if (next) fetchMore({ variables: { after: next } });
  }, [next, fetchMore]);

  return { samples: connection?.edges.map(({ node }) => node) ?? [] };
}
