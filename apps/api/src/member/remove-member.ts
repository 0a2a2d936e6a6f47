import { removeMember as deleteMember, type WorkspaceRow } from '@strata/database';
import type { RemoveMemberInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Invalid } from '../errors.ts';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

/** Also how one leaves: then the workspace no longer exists for who asked. */
export async function removeMember(
  { memberId }: RemoveMemberInput,
  context: Context,
): Promise<{ removedId: string; workspace: WorkspaceRow | null; errors: [] }> {
  const member = await rowFor(context, 'Member', 'member.remove', { id: memberId, field: 'memberId' });
  const change = await deleteMember(member);
  if (change === 'LAST_OWNER')
    throw new Invalid({
      field: 'memberId',
      message: 'A workspace keeps an owner, and this is the last one.',
    });
  const hasLeft = member.accountId === context.viewer?.accountId;
  const workspace = hasLeft ? null : await context.loaders.workspace.load(member.workspaceId);
  return { removedId: globalId('Member', member.id), workspace, errors: [] };
}
