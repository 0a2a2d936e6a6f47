'use client';
import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Title } from '@mantine/core';
import { WorkspaceNetworksDocument } from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { NothingYet } from '../shell/nothing-yet';
import { Catalogue } from './catalogue';
import { NetworkCard } from './network-card';
import { RemoveNetwork } from './remove-network';

export function Networks({ workspaceId }: { workspaceId: string }) {
  const { data, error, refetch } = useQuery(WorkspaceNetworksDocument, { variables: { id: workspaceId } });
  if (error) return <Failure error={error} retry={() => refetch()} />;
  const workspace = data?.workspace;
  if (!workspace) return <Skeleton h={260} />;
  const networks = workspace.networks.edges.map(({ node }) => node);
  const runs = workspace.viewerPermissions.includes('RUN');

  return (
    <Stack gap={40}>
      <section aria-labelledby="networks-title">
        <Title order={2} id="networks-title" mb="sm">
          In this workspace
        </Title>
        {networks.length === 0 && (
          <NothingYet title="No network yet">
            Add one of the catalogue below; its data set comes with it.
          </NothingYet>
        )}
        <Stack>
          {networks.map((network) => (
            <NetworkCard key={network.id} network={network}>
              {runs && <RemoveNetwork network={network} />}
            </NetworkCard>
          ))}
        </Stack>
      </section>
      {runs && <Catalogue workspaceId={workspaceId} present={networks} />}
    </Stack>
  );
}
