import { type AnalysisRow, analysesById, cancelRun } from '@strata/database';
import type { CancelAnalysisInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Invalid, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';

export async function cancelAnalysis(
  { analysisId }: CancelAnalysisInput,
  context: Context,
): Promise<{ analysis: AnalysisRow; errors: [] }> {
  const named = { id: analysisId, field: 'analysisId' };
  const { id } = await rowFor(context, 'Analysis', 'analysis.cancel', named);
  const cancelled = await cancelRun(id);
  const [analysis] = await analysesById([id]);
  if (!analysis) throw new NotFound('analysisId');
  if (cancelled) return { analysis, errors: [] };
  const message = `It has ended already: it is ${analysis.status.toLowerCase()}.`;
  throw new Invalid({ field: 'analysisId', message }, { analysis });
}
