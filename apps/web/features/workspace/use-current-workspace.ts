'use client';
import { useQuery } from '@apollo/client/react';
import { WorkspaceOfDocument } from '@strata/graphql/operations';
import { useParams } from 'next/navigation';

/** The id of the workspace that the page belongs to: in the address, or that of the analysis or study being read. */
export function useCurrentWorkspace(): string {
  const { workspaceId, analysisId, studyId } = useParams();
  const id = decodeURIComponent(String(analysisId ?? studyId ?? ''));
  const { data } = useQuery(WorkspaceOfDocument, {
    variables: { id },
    fetchPolicy: 'cache-only',
    skip: id === '',
  });
  if (workspaceId) return decodeURIComponent(String(workspaceId));
  return data?.node && 'workspace' in data.node ? data.node.workspace.id : '';
}
