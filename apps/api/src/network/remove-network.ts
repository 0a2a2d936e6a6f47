import { removeNetwork as deleteNetwork, type WorkspaceRow } from '@strata/database';
import type { RemoveNetworkInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Invalid } from '../errors.ts';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

export async function removeNetwork(
  { networkId }: RemoveNetworkInput,
  context: Context,
): Promise<{ removedId: string; workspace: WorkspaceRow | null; errors: [] }> {
  const named = { id: networkId, field: 'networkId' };
  const { id, name, workspaceId } = await rowFor(context, 'Network', 'network.remove', named);
  if (!(await deleteNetwork(id))) {
    const message = `Analyses use "${name}". Delete them first.`;
    throw new Invalid({ field: 'networkId', message });
  }
  const workspace = await context.loaders.workspace.load(workspaceId);
  return { removedId: globalId('Network', id), workspace, errors: [] };
}
