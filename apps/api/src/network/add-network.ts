import { addNetwork as insertNetwork, type NetworkRow, publishedNetwork } from '@strata/database';
import type { AddNetworkInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { checkedText } from '../checked-text.ts';
import { Invalid } from '../errors.ts';
import { rowFor } from '../visible.ts';

export async function addNetwork(
  { workspaceId, catalogueKey }: AddNetworkInput,
  context: Context,
): Promise<{ network: NetworkRow; errors: [] }> {
  const named = { id: workspaceId, field: 'workspaceId' };
  const workspace = await rowFor(context, 'Workspace', 'network.add', named);
  const published = await publishedNetwork(
    checkedText(catalogueKey, { field: 'catalogueKey', maximum: 100 }),
  );
  if (!published)
    throw new Invalid({ field: 'catalogueKey', message: `The catalogue has no network "${catalogueKey}".` });
  const network = await insertNetwork(workspace.id, published);
  if (network) return { network, errors: [] };
  throw new Invalid({ field: 'catalogueKey', message: `The workspace has "${published.name}" already.` });
}
