import { renameWorkspace as updateName, type WorkspaceRow, workspacesById } from '@strata/database';
import type { RenameWorkspaceInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { checkedText } from '../checked-text.ts';
import { Conflict } from '../errors.ts';
import { rowFor } from '../visible.ts';

export async function renameWorkspace(
  { workspaceId, name, expectedVersion }: RenameWorkspaceInput,
  context: Context,
): Promise<{ workspace: WorkspaceRow; errors: [] }> {
  const named = { id: workspaceId, field: 'workspaceId' };
  const { id } = await rowFor(context, 'Workspace', 'workspace.rename', named);
  const renamed = await updateName(id, checkedText(name, { field: 'name', maximum: 100 }), expectedVersion);
  const [workspace] = await workspacesById([id]);
  if (renamed) return { workspace, errors: [] };
  const message = `Somebody has renamed the workspace to "${workspace.name}" meanwhile.`;
  throw new Conflict({ field: 'expectedVersion', message }, { workspace });
}
