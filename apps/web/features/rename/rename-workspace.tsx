'use client';
import { notifications } from '@mantine/notifications';
import { RenameWorkspaceDocument, type WorkspaceHeadFragment } from '@strata/graphql/operations';
import { useAction } from '../api/use-action';
import { RenameForm } from './rename-form';

export function RenameWorkspace({ workspace }: { workspace: WorkspaceHeadFragment }) {
  const { run, busy, problems, clear } = useAction(RenameWorkspaceDocument, (data) => data.renameWorkspace);

  async function rename(name: string, expectedVersion: number) {
    const done = await run({ input: { workspaceId: workspace.id, name, expectedVersion } });
    if (done) notifications.show({ message: 'The workspace has its new name.' });
    return done !== null;
  }

  return (
    <RenameForm
      label="Name of the workspace"
      action="Rename workspace"
      current={workspace}
      busy={busy}
      problems={problems}
      onRename={rename}
      onKeep={clear}
    />
  );
}
