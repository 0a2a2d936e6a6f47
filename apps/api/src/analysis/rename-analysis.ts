import { type AnalysisRow, analysesById, renameAnalysis as updateName } from '@strata/database';
import type { RenameAnalysisInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { checkedText } from '../checked-text.ts';
import { Conflict, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';
import { nameLength } from './start-analysis.ts';

export async function renameAnalysis(
  { analysisId, name, expectedVersion }: RenameAnalysisInput,
  context: Context,
): Promise<{ analysis: AnalysisRow; errors: [] }> {
  const named = { id: analysisId, field: 'analysisId' };
  const before = await rowFor(context, 'Analysis', 'analysis.rename', named);
  const text = checkedText(name, { field: 'name', maximum: nameLength });
  const renamed = await updateName(before, text, expectedVersion);
  const [analysis] = await analysesById([before.id]);
  if (!analysis) throw new NotFound('analysisId');
  if (renamed) return { analysis, errors: [] };
  const message = `Somebody has renamed the analysis to "${analysis.name}" meanwhile.`;
  throw new Conflict({ field: 'expectedVersion', message }, { analysis });
}
