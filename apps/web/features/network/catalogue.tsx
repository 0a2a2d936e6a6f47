'use client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import {
  AddNetworkDocument,
  CatalogueDocument,
  type NetworkCardFragment,
  WorkspaceNetworksDocument,
} from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { Problems } from '../api/problems';
import { useAction } from '../api/use-action';
import { NetworkCard } from './network-card';

/** The networks that ship with Strata and are not in the workspace yet. */
export function Catalogue(props: { workspaceId: string; present: NetworkCardFragment[] }) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(CatalogueDocument);
  const { run, busy, problems } = useAction(AddNetworkDocument, (result) => result.addNetwork);
  const names = new Set(props.present.map(({ name }) => name));
  const others = data?.catalogue.filter(({ name }) => !names.has(name)) ?? [];

  async function add(catalogueKey: string) {
    if (await run({ input: { workspaceId: props.workspaceId, catalogueKey } }))
      await client.refetchQueries({ include: [WorkspaceNetworksDocument] });
  }

  return (
    <section aria-labelledby="catalogue-title">
      <Title order={2} id="catalogue-title" mb="sm">
        Catalogue
      </Title>
      <Stack>
        <Problems problems={problems} />
        {error && <Failure error={error} retry={() => refetch()} />}
        {!data && !error && <Skeleton h={170} />}
        {data && others.length === 0 && (
          <Text c="dimmed">Every network of the catalogue is in this workspace.</Text>
        )}
        {others.map((network) => (
          <NetworkCard key={network.key} network={network}>
            <Button
              size="xs"
              variant="default"
              style={{ flexShrink: 0 }}
              disabled={busy}
              aria-label={`Add ${network.name}`}
              onClick={() => add(network.key)}
            >
              Add
            </Button>
          </NetworkCard>
        ))}
      </Stack>
    </section>
  );
}
