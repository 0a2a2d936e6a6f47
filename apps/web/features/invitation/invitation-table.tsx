'use client';
import { useApolloClient } from '@apollo/client/react';
import { Button, Table, Title } from '@mantine/core';
import {
  type InvitationRowFragment,
  RevokeInvitationDocument,
  WorkspaceMembersDocument,
} from '@strata/graphql/operations';
import { Problems } from '../api/problems';
import { useAction } from '../api/use-action';
import { nameOfRole } from '../member/role-words';
import { count } from '../number/format';
import { Moment } from '../number/moment';

export function InvitationTable({ invitations }: { invitations: InvitationRowFragment[] }) {
  const client = useApolloClient();
  const { run, problems } = useAction(RevokeInvitationDocument, (data) => data.revokeInvitation);
  if (invitations.length === 0) return null;

  async function revoke(invitationId: string) {
    if (await run({ input: { invitationId } }))
      await client.refetchQueries({ include: [WorkspaceMembersDocument] });
  }

  return (
    <section aria-labelledby="invitations-title">
      <Title order={2} id="invitations-title" mb="xs">
        Open invitations
      </Title>
      <Problems problems={problems} />
      <Table.ScrollContainer minWidth={480} type="native">
        <Table verticalSpacing="sm" aria-labelledby="invitations-title">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Role</Table.Th>
              <Table.Th>Created</Table.Th>
              <Table.Th>Expires</Table.Th>
              <Table.Th ta="right">Accepted</Table.Th>
              <Table.Th w={110} aria-label="Actions" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invitations.map(({ id, role, createdAt, expiresAt, acceptances }) => (
              <Table.Tr key={id}>
                <Table.Td>{nameOfRole(role)}</Table.Td>
                <Table.Td>
                  <Moment at={createdAt} />
                </Table.Td>
                <Table.Td>
                  <Moment at={expiresAt} />
                </Table.Td>
                <Table.Td ta="right" className="numeric">
                  {count(acceptances)}
                </Table.Td>
                <Table.Td ta="right">
                  <Button size="compact-sm" variant="default" onClick={() => revoke(id)}>
                    Revoke
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
