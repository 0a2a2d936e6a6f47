'use client';
import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { WorkspaceHeaderDocument } from '@strata/graphql/operations';
import { RenameWorkspace } from '../rename/rename-workspace';

export function WorkspaceSettings({ workspaceId }: { workspaceId: string }) {
  const { data } = useQuery(WorkspaceHeaderDocument, { variables: { id: workspaceId } });
  const workspace = data?.workspace;
  if (!workspace) return <Skeleton h={140} maw={420} />;
  if (!workspace.viewerPermissions.includes('MANAGE'))
    return <Text>Only an owner can change the workspace.</Text>;
  return (
    <Stack maw={420}>
      <Title order={2}>Name</Title>
      <RenameWorkspace workspace={workspace} />
    </Stack>
  );
}
