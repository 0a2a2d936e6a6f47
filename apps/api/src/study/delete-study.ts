import { type AnalysisRow, deleteStudy as removeRows } from '@strata/database';
import type { DeleteStudyInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

/** Its analyses go with it; its base stays. */
export async function deleteStudy(
  { studyId }: DeleteStudyInput,
  context: Context,
): Promise<{ deletedId: string; base: AnalysisRow | null; errors: [] }> {
  const study = await rowFor(context, 'Study', 'study.delete', { id: studyId, field: 'studyId' });
  await removeRows(study);
  const base = await context.loaders.analysis.load(study.baseId);
  return { deletedId: globalId('Study', study.id), base, errors: [] };
}
