import {
  type InvitationRow,
  createInvitation as insertInvitation,
  type WorkspaceRow,
} from '@strata/database';
import type { CreateInvitationInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { signedIn } from '../authorisation/authorise.ts';
import { Invalid } from '../errors.ts';
import { rowFor } from '../visible.ts';
import { hashOfToken, newToken } from './token.ts';

const longestHours = 30 * 24;
const hourMs = 3_600_000;

export async function createInvitation(
  { workspaceId, role, expiresInHours }: CreateInvitationInput,
  context: Context,
): Promise<{ invitation: InvitationRow; token: string; workspace: WorkspaceRow; errors: [] }> {
  const named = { id: workspaceId, field: 'workspaceId' };
  const workspace = await rowFor(context, 'Workspace', 'invitation.create', named);
  if (expiresInHours < 1 || expiresInHours > longestHours) {
    const message = `An invitation holds from 1 to ${longestHours} hours, not ${expiresInHours}.`;
    throw new Invalid({ field: 'expiresInHours', message });
  }
  const token = newToken();
  const invitation = await insertInvitation({
    workspaceId: workspace.id,
    role,
    tokenHash: hashOfToken(token),
    createdById: signedIn(context).accountId,
    expiresAt: new Date(Date.now() + expiresInHours * hourMs),
  });
  return { invitation, token, workspace, errors: [] };
}
