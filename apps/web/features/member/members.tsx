'use client';
import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Text } from '@mantine/core';
import { WorkspaceMembersDocument } from '@strata/graphql/operations';
import { Failure } from '../api/failure';
import { InvitationTable } from '../invitation/invitation-table';
import { InviteForm } from '../invitation/invite-form';
import { MemberTable } from './member-table';
import { aRole, mayOf } from './role-words';

export function Members({ workspaceId }: { workspaceId: string }) {
  const { data, error, refetch } = useQuery(WorkspaceMembersDocument, {
    variables: { id: workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <Failure error={error} retry={() => refetch()} />;
  const workspace = data?.workspace;
  if (!workspace) return <Skeleton h={220} />;
  const manages = workspace.viewerPermissions.includes('MANAGE');

  return (
    <Stack gap="xl">
      <Text size="sm" c="dimmed">
        You are {aRole(workspace.viewerRole)} here, who {mayOf(workspace.viewerRole)}.
      </Text>
      <MemberTable members={workspace.members.edges.map(({ node }) => node)} manages={manages} />
      {manages && <InviteForm workspaceId={workspaceId} />}
      {manages && <InvitationTable invitations={workspace.invitations.edges.map(({ node }) => node)} />}
    </Stack>
  );
}
