import { type AnalysisRow, analysesById, type WorkspaceRow } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import { rowFor } from '../visible.ts';
import { watch } from '../watch.ts';

type Status = AnalysisRow['status'];

const ended: readonly Status[] = ['FINISHED', 'FAILED', 'CANCELLED'];

/** The analysis, now and whenever it changes, until it ends. */
export async function watchAnalysis(
  analysisId: string,
  context: Context,
): Promise<AsyncIterable<{ analysisChanged: AnalysisRow }>> {
  const { id, workspaceId } = await rowFor(context, 'Analysis', 'workspace.read', {
    id: analysisId,
    field: null,
  });
  return watch(context, {
    workspaceId,
    atOnce: true,
    concerns: (event) => event.kind === 'analysis' && event.analysisId === id,
    async look() {
      const [analysis] = await analysesById([id]);
      return analysis && { value: { analysisChanged: analysis }, isLast: ended.includes(analysis.status) };
    },
  });
}

/** The workspace, whenever one of its analyses was started, changed or ended. */
export async function watchWorkspaceAnalyses(
  globalWorkspaceId: string,
  context: Context,
): Promise<AsyncIterable<{ workspaceAnalysesChanged: WorkspaceRow }>> {
  const named = { id: globalWorkspaceId, field: null };
  const { id } = await rowFor(context, 'Workspace', 'workspace.read', named);
  return watch(context, {
    workspaceId: id,
    atOnce: false,
    concerns: (event) => event.kind === 'analysis' && event.workspaceId === id && event.studyId === null,
    async look() {
      const workspace = await context.loaders.workspace.load(id);
      return workspace ? { value: { workspaceAnalysesChanged: workspace }, isLast: false } : undefined;
    },
  });
}
