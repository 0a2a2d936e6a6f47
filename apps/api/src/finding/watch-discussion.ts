import type { Context } from '@strata/graphql/server';
import type { DiscussionChangeRow } from '../context.ts';
import { rowFor } from '../visible.ts';
import { watch } from '../watch.ts';

/** Whenever a finding of the analysis or a comment on one is added, edited or deleted. */
export async function watchDiscussion(
  globalAnalysisId: string,
  context: Context,
): Promise<AsyncIterable<{ discussionChanged: DiscussionChangeRow }>> {
  const named = { id: globalAnalysisId, field: null };
  const { id: analysisId, workspaceId } = await rowFor(context, 'Analysis', 'workspace.read', named);
  return watch(context, {
    workspaceId,
    atOnce: false,
    concerns: (event) =>
      (event.kind === 'discussion' || event.kind === 'analysis') && event.analysisId === analysisId,
    async look(event) {
      if (!(await context.loaders.analysis.load(analysisId))) return undefined;
      if (event?.kind !== 'discussion') return null;
      return { value: { discussionChanged: { findingId: event.findingId, analysisId } }, isLast: false };
    },
  });
}
