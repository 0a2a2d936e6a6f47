'use client';
import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { DiscussionChangedDocument, FindingsDocument } from '@strata/graphql/operations';

/** The findings of an analysis, newest first, kept current by what others write. */
export function useDiscussion(analysisId: string) {
  const client = useApolloClient();
  const { data, error, refetch, fetchMore } = useQuery(FindingsDocument, {
    variables: { id: analysisId },
    fetchPolicy: 'cache-and-network',
  });
  const node = data?.node && 'findings' in data.node ? data.node : null;
  const findings = node?.findings.edges.map((edge) => edge.node) ?? [];

  useSubscription(DiscussionChangedDocument, {
    variables: { analysisId },
    onData: ({ data: { data: event } }) => {
      const change = event?.discussionChanged;
      if (!change) return;
      if (!change.finding) {
        client.cache.evict({ id: client.cache.identify({ __typename: 'Finding', id: change.findingId }) });
        client.cache.gc();
      } else if (!findings.some(({ id }) => id === change.findingId)) refetch();
    },
  });

  return {
    findings,
    isLoading: !node && !error,
    error: node ? undefined : error,
    refetch,
    showOlder: node?.findings.pageInfo.hasNextPage
      ? () => fetchMore({ variables: { after: node.findings.pageInfo.endCursor } })
      : undefined,
  };
}
