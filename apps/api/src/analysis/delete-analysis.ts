import { deleteAnalysis as removeRows, type WorkspaceRow } from '@strata/database';
import type { DeleteAnalysisInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

/** Its results, findings and comments go with it. */
export async function deleteAnalysis(
  { analysisId }: DeleteAnalysisInput,
  context: Context,
): Promise<{ deletedId: string; workspace: WorkspaceRow | null; errors: [] }> {
  const named = { id: analysisId, field: 'analysisId' };
  const analysis = await rowFor(context, 'Analysis', 'analysis.delete', named);
  await removeRows(analysis);
  const workspace = await context.loaders.workspace.load(analysis.workspaceId);
  return { deletedId: globalId('Analysis', analysis.id), workspace, errors: [] };
}
