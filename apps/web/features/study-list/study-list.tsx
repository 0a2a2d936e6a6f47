'use client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { WorkspaceStudiesChangedDocument, WorkspaceStudiesDocument } from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { LostConnection } from '../api/lost-connection';
import { NothingYet } from '../shell/nothing-yet';
import { StudyRows } from './study-rows';

/** The studies of a workspace, newest first; what runs moves without reloading. */
export function StudyList({ workspaceId }: { workspaceId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(WorkspaceStudiesDocument, {
    variables: { id: workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  useSubscription(WorkspaceStudiesChangedDocument, { variables: { workspaceId } });

  if (error && !data) return <Failure error={error} retry={() => refetch()} />;
  const studies = data?.workspace?.studies;
  if (!studies) return <LoadingRows />;
  if (studies.edges.length === 0) {
    return (
      <NothingYet title="No study yet">
        A study asks one question of a finished analysis: do other seeds hold the same interactions, how
        stable are they under noise, how was it learned? It is started on the page of the analysis.
      </NothingYet>
    );
  }
  return (
    <>
      <StudyRows
        studies={studies}
        namesBase
        more={() => fetchMore({ variables: { after: studies.pageInfo.endCursor } })}
      />
      <LostConnection />
    </>
  );
}

function LoadingRows() {
  return (
    <Stack gap={10} role="status" aria-label="Loading the studies">
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} h={74} />
      ))}
    </Stack>
  );
}
