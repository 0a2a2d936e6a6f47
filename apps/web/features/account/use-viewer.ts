'use client';
import { useQuery } from '@apollo/client/react';
import { ViewerDocument } from '@strata/graphql/operations';

/** Who is signed in: undefined while nobody knows yet, null for nobody. */
export function useViewer() {
  const { data, error, refetch } = useQuery(ViewerDocument);
  return { viewer: data?.viewer, error, refetch };
}
