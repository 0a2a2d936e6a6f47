'use client';
import { useApolloClient } from '@apollo/client/react';
import { ActionIcon, Table, Text, Tooltip } from '@mantine/core';
import {
  ChangeMemberRoleDocument,
  type MemberRowFragment,
  RemoveMemberDocument,
  ViewerDocument,
  WorkspaceMembersDocument,
} from '@strata/graphql/operations';
import { IconUserMinus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useViewer } from '../account/use-viewer';
import { useAction } from '../api/use-action';
import { Moment } from '../number/moment';
import { ConfirmButton } from '../shell/confirm-button';
import { RoleSelect } from './role-select';
import { nameOfRole } from './role-words';

export function MemberRow({ member, manages }: { member: MemberRowFragment; manages: boolean }) {
  const router = useRouter();
  const client = useApolloClient();
  const { viewer } = useViewer();
  const role = useAction(ChangeMemberRoleDocument, (data) => data.changeMemberRole);
  const removal = useAction(RemoveMemberDocument, (data) => data.removeMember);
  const isSelf = viewer?.id === member.account.id;
  const action = isSelf ? 'Leave the workspace' : `Remove ${member.account.name}`;
  const problem = [...role.problems, ...removal.problems][0]?.message;

  async function remove() {
    if (!(await removal.run({ input: { memberId: member.id } }))) return;
    if (isSelf) router.replace('/');
    await client.refetchQueries({ include: isSelf ? [ViewerDocument] : [WorkspaceMembersDocument] });
  }

  return (
    <Table.Tr>
      <Table.Td>
        {member.account.name}{' '}
        {isSelf && (
          <Text span inherit c="dimmed">
            (you)
          </Text>
        )}
        {problem && (
          <Text role="alert" size="sm" c="red">
            {problem}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {manages ? (
          <RoleSelect
            aria-label={`Role of ${member.account.name}`}
            size="xs"
            value={member.role}
            disabled={role.busy}
            onChange={(to) =>
              role.run({ input: { memberId: member.id, role: to, expectedVersion: member.version } })
            }
          />
        ) : (
          nameOfRole(member.role)
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Moment at={member.createdAt} />
      </Table.Td>
      <Table.Td>
        {(manages || isSelf) && (
          <ConfirmButton
            title={`${action}?`}
            sentence="What was written stays. A new invitation leads back."
            action={action}
            onConfirm={remove}
          >
            {(open) => (
              <Tooltip label={action}>
                <ActionIcon variant="subtle" aria-label={action} onClick={open} loading={removal.busy}>
                  <IconUserMinus size={17} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            )}
          </ConfirmButton>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
