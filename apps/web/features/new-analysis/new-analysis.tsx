'use client';
import { useQuery } from '@apollo/client/react';
import { Anchor, Container, Skeleton, Text, Title } from '@mantine/core';
import { WorkspaceNetworksDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { Failure } from '../api/failure';
import { Absent } from '../shell/absent';
import { NothingYet } from '../shell/nothing-yet';
import { NewAnalysisForm } from './new-analysis-form';
import { usePrecedent } from './use-precedent';

interface Props {
  workspaceId: string;
  /** The analysis whose settings the form begins with. */
  likeId?: string;
}

export function NewAnalysis({ workspaceId, likeId }: Props) {
  const { like, isKnown } = usePrecedent(likeId);
  const { data, error, refetch } = useQuery(WorkspaceNetworksDocument, { variables: { id: workspaceId } });
  const workspace = data?.workspace;
  const networks = workspace?.networks.edges.map(({ node }) => node) ?? [];
  if (data && !workspace) return <Absent noun="workspace" />;
  const mayRun = workspace?.viewerPermissions.includes('RUN');

  return (
    <Container size={1200} py="lg">
      <Anchor component={Link} href={`/workspaces/${workspaceId}`} size="sm" c="dimmed">
        {workspace?.name ?? 'Workspace'}
      </Anchor>
      <Title order={1} mt={4} mb="xl">
        New analysis
      </Title>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!(workspace && isKnown) && !error && <Skeleton h={640} />}
      {workspace && !mayRun && <Text>Only editors and owners of this workspace can start an analysis.</Text>}
      {workspace && mayRun && networks.length === 0 && (
        <NothingYet title="There is no network here yet">
          <Anchor component={Link} href={`/workspaces/${workspaceId}/networks`} underline="always">
            Add one from the catalogue
          </Anchor>{' '}
          and come back.
        </NothingYet>
      )}
      {workspace && mayRun && isKnown && networks.length > 0 && (
        <NewAnalysisForm networks={networks} like={like} />
      )}
    </Container>
  );
}
