import { revokeInvitation as closeInvitation, type WorkspaceRow } from '@strata/database';
import type { RevokeInvitationInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

export async function revokeInvitation(
  { invitationId }: RevokeInvitationInput,
  context: Context,
): Promise<{ revokedId: string; workspace: WorkspaceRow | null; errors: [] }> {
  const named = { id: invitationId, field: 'invitationId' };
  const { id, workspaceId } = await rowFor(context, 'Invitation', 'invitation.revoke', named);
  await closeInvitation(id);
  const workspace = await context.loaders.workspace.load(workspaceId);
  return { revokedId: globalId('Invitation', id), workspace, errors: [] };
}
