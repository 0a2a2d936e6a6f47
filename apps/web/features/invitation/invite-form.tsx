'use client';
import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { CreateInvitationDocument, type Role, WorkspaceMembersDocument } from '@strata/graphql/operations';
import { type FormEvent, useState } from 'react';
import { Problems } from '../api/problems';
import { useAction } from '../api/use-action';
import { RoleSelect } from '../member/role-select';
import { aRole, mayOf } from '../member/role-words';
import { NewLink } from './new-link';

const terms = [
  { value: '24', label: '1 day' },
  { value: '168', label: '7 days' },
  { value: '720', label: '30 days' },
];

export function InviteForm({ workspaceId }: { workspaceId: string }) {
  const client = useApolloClient();
  const [role, setRole] = useState<Role>('ANNOTATOR');
  const [hours, setHours] = useState('168');
  const [token, setToken] = useState<string | null>(null);
  const { run, busy, problems } = useAction(CreateInvitationDocument, (data) => data.createInvitation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run({ input: { workspaceId, role, expiresInHours: Number(hours) } });
    setToken(done?.token ?? null);
    if (done) await client.refetchQueries({ include: [WorkspaceMembersDocument] });
  }

  return (
    <form onSubmit={submit} aria-labelledby="invite-title">
      <Stack gap="sm">
        <Title order={2} id="invite-title">
          Invite by link
        </Title>
        <Text size="sm" c="dimmed">
          Whoever opens the link becomes {aRole(role)}, who {mayOf(role)}. It works until it expires or is
          revoked.
        </Text>
        <Problems problems={problems} />
        <Group align="flex-end" gap="sm">
          <RoleSelect label="Role of the invited" w={160} value={role} onChange={setRole} />
          <Select
            label="Valid for"
            w={120}
            data={terms}
            value={hours}
            allowDeselect={false}
            onChange={(value) => setHours(value ?? '168')}
          />
          <Button type="submit" loading={busy}>
            Create invitation link
          </Button>
        </Group>
        {token && <NewLink token={token} />}
      </Stack>
    </form>
  );
}
