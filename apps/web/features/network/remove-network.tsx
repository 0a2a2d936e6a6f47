'use client';
import { useApolloClient } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { RemoveNetworkDocument, WorkspaceNetworksDocument } from '@strata/graphql/operations';
import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useAction } from '../api/use-action';
import { ConfirmButton } from '../shell/confirm-button';

export function RemoveNetwork({ network }: { network: { id: string; name: string } }) {
  const client = useApolloClient();
  const { run, problems } = useAction(RemoveNetworkDocument, (data) => data.removeNetwork);

  useEffect(() => {
    if (problems[0]) notifications.show({ color: 'red', message: problems[0].message });
  }, [problems]);

  async function remove() {
    if (await run({ input: { networkId: network.id } }))
      await client.refetchQueries({ include: [WorkspaceNetworksDocument] });
  }

  return (
    <ConfirmButton
      title={`Remove ${network.name}?`}
      sentence="It leaves this workspace and can be added again from the catalogue."
      action="Remove network"
      onConfirm={remove}
    >
      {(open) => (
        <ActionIcon variant="subtle" aria-label={`Remove ${network.name}`} onClick={open}>
          <IconTrash size={17} stroke={1.6} />
        </ActionIcon>
      )}
    </ConfirmButton>
  );
}
