import { openInvitation, acceptInvitation as takePart, type WorkspaceRow } from '@strata/database';
import type { AcceptInvitationInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { signedIn } from '../authorisation/authorise.ts';
import { NotFound } from '../errors.ts';
import { hashOfToken } from './token.ts';

/** The same answer for a link that never was, has expired or was revoked. */
export async function acceptInvitation(
  { token }: AcceptInvitationInput,
  context: Context,
): Promise<{ workspace: WorkspaceRow | null; errors: [] }> {
  const { accountId } = signedIn(context);
  const invitation = await openInvitation(hashOfToken(token));
  const accepted = invitation && (await takePart(invitation, accountId));
  if (!accepted) throw new NotFound('token');
  return { workspace: await context.loaders.workspace.load(invitation.workspaceId), errors: [] };
}
