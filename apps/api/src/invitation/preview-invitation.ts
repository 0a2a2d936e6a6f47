import { openInvitation } from '@strata/database';
import type { InvitationPreview } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { hashOfToken } from './token.ts';

/** What a link says to whoever holds it, signed in or not. */
export async function previewInvitation(
  token: string,
  { loaders }: Context,
): Promise<InvitationPreview | null> {
  const invitation = await openInvitation(hashOfToken(token));
  if (!invitation) return null;
  const { workspaceId, createdById, role, expiresAt } = invitation;
  const [workspace, inviter] = await Promise.all([
    loaders.workspace.load(workspaceId),
    createdById ? loaders.account.load(createdById) : null,
  ]);
  return workspace && { workspaceName: workspace.name, invitedBy: inviter?.name ?? null, role, expiresAt };
}
