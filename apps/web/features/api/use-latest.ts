'use client';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

interface Options<Variables> {
  variables: NoInfer<Variables>;
  skip?: boolean;
}

/**
 * A question that changes under the reader's hands. While the next answer is on its way the last one stays, and is
 * stale; where the next one can not be had, the last one goes: it would stand under the wrong name.
 */
export function useLatest<Data, Variables extends OperationVariables>(
  question: TypedDocumentNode<Data, Variables>,
  { variables, skip = false }: Options<Variables>,
) {
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery<Data, OperationVariables>(
    question,
    { variables, skip },
  );
  const answer = data ?? (loading ? previousData : undefined);
  return { data: answer as Data | undefined, isStale: loading, error, refetch, fetchMore };
}
