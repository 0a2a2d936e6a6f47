'use client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { WorkspaceAnalysesChangedDocument, WorkspaceAnalysesDocument } from '@strata/graphql/operations';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { Failure } from '../api/failure';
import { LostConnection } from '../api/lost-connection';
import { NothingYet } from '../shell/nothing-yet';
import { AnalysisRow } from './analysis-row';

/** The analyses of a workspace, newest first; what runs moves without reloading. */
export function AnalysisList({ workspaceId }: { workspaceId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(WorkspaceAnalysesDocument, {
    variables: { id: workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  useSubscription(WorkspaceAnalysesChangedDocument, { variables: { workspaceId } });

  if (error && !data) return <Failure error={error} retry={() => refetch()} />;
  const workspace = data?.workspace;
  if (!workspace) return <LoadingRows />;
  const { edges, pageInfo } = workspace.analyses;
  const start = workspace.viewerPermissions.includes('RUN') && (
    <Button
      component={Link}
      href={`/workspaces/${workspaceId}/analyses/new`}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      New analysis
    </Button>
  );

  if (edges.length === 0) {
    return (
      <NothingYet title="No analysis yet">
        An analysis shows what every layer of a network shares with its output, what is newly emerged there
        and what is forgotten.
        <Group justify="center" mt="lg">
          {start || 'An editor of the workspace can start one.'}
        </Group>
      </NothingYet>
    );
  }
  return (
    <Stack gap="md">
      <Group justify="flex-end">{start}</Group>
      <Stack gap={10} component="ul" p={0} m={0} aria-label="Analyses">
        {edges.map(({ node }) => (
          <AnalysisRow key={node.id} analysis={node} />
        ))}
      </Stack>
      <LostConnection />
      {pageInfo.hasNextPage && (
        <Button
          variant="default"
          mx="auto"
          onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          Show older analyses
        </Button>
      )}
    </Stack>
  );
}

function LoadingRows() {
  return (
    <Stack gap={10} pt={52}>
      <Text className="eyebrow" role="status" pos="absolute" style={{ clipPath: 'inset(50%)' }}>
        Loading the analyses
      </Text>
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} h={86} />
      ))}
    </Stack>
  );
}
