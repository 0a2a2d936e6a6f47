import { type AnalysisRow, deleteFinding as removeFinding } from '@strata/database';
import type { DeleteFindingInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

/** Its comments go with it. */
export async function deleteFinding(
  { findingId }: DeleteFindingInput,
  context: Context,
): Promise<{ deletedId: string; analysis: AnalysisRow | null; errors: [] }> {
  const finding = await rowFor(context, 'Finding', 'finding.delete', { id: findingId, field: 'findingId' });
  await removeFinding(finding);
  const analysis = await context.loaders.analysis.load(finding.analysisId);
  return { deletedId: globalId('Finding', finding.id), analysis, errors: [] };
}
