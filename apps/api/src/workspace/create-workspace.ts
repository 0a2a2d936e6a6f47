import { createWorkspace as insertWorkspace, type WorkspaceRow } from '@strata/database';
import type { CreateWorkspaceInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { signedIn } from '../authorisation/authorise.ts';
import { checkedText } from '../checked-text.ts';

export async function createWorkspace(
  input: CreateWorkspaceInput,
  context: Context,
): Promise<{ workspace: WorkspaceRow; errors: [] }> {
  const { accountId } = signedIn(context);
  const name = checkedText(input.name, { field: 'name', maximum: 100 });
  return { workspace: await insertWorkspace(accountId, name), errors: [] };
}
