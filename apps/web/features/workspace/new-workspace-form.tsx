'use client';
import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { CreateWorkspaceDocument, ViewerDocument } from '@strata/graphql/operations';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';

export function NewWorkspaceForm({ onDone }: { onDone?: () => void }) {
  const router = useRouter();
  const client = useApolloClient();
  const [name, setName] = useState('');
  const { run, busy, problems } = useAction(CreateWorkspaceDocument, (data) => data.createWorkspace);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run({ input: { name } });
    if (!done?.workspace) return;
    await client.refetchQueries({ include: [ViewerDocument] });
    router.push(`/workspaces/${done.workspace.id}`);
    onDone?.();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Problems problems={problems} fields={['name']} />
        <TextInput
          label="Name of the workspace"
          data-autofocus
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problemAt(problems, 'name')}
        />
        <Button type="submit" loading={busy}>
          Create workspace
        </Button>
      </Stack>
    </form>
  );
}
