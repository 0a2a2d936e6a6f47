'use client';
import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  RenameWorkspaceDocument,
  WorkspaceHeaderDocument,
  type WorkspaceHeadFragment,
} from '@strata/graphql/operations';
import { type FormEvent, useState } from 'react';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';

export function WorkspaceSettings({ workspaceId }: { workspaceId: string }) {
  const { data } = useQuery(WorkspaceHeaderDocument, { variables: { id: workspaceId } });
  const workspace = data?.workspace;
  if (!workspace) return <Skeleton h={140} maw={420} />;
  if (!workspace.viewerPermissions.includes('MANAGE'))
    return <Text>Only an owner can change the workspace.</Text>;
  return <RenameForm workspace={workspace} />;
}

function RenameForm({ workspace }: { workspace: WorkspaceHeadFragment }) {
  const [name, setName] = useState(workspace.name);
  const { run, busy, problems } = useAction(RenameWorkspaceDocument, (data) => data.renameWorkspace);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run({
      input: { workspaceId: workspace.id, name, expectedVersion: workspace.version },
    });
    if (done) notifications.show({ message: 'The workspace has its new name.' });
  }

  return (
    <form onSubmit={submit}>
      <Stack maw={420}>
        <Title order={2}>Name</Title>
        <Problems problems={problems} fields={['name']} />
        <TextInput
          label="Name of the workspace"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problemAt(problems, 'name')}
        />
        <Button type="submit" loading={busy} disabled={name === workspace.name} w="fit-content">
          Rename workspace
        </Button>
      </Stack>
    </form>
  );
}
