import { type StrataEvent, type StudyRow, studiesById, type WorkspaceRow } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import { rowFor } from '../visible.ts';
import { watch } from '../watch.ts';

const ended: readonly StudyRow['status'][] = ['FINISHED', 'FAILED', 'CANCELLED'];

/** The study, now and whenever it or one of its analyses changes, until it ends. */
export async function watchStudy(
  studyId: string,
  context: Context,
): Promise<AsyncIterable<{ studyChanged: StudyRow }>> {
  const named = { id: studyId, field: null };
  const { id, workspaceId } = await rowFor(context, 'Study', 'workspace.read', named);
  return watch(context, {
    workspaceId,
    atOnce: true,
    concerns: (event) => studyOf(event) === id,
    async look() {
      const [study] = await studiesById([id]);
      return study && { value: { studyChanged: study }, isLast: ended.includes(study.status) };
    },
  });
}

/** The workspace, whenever one of its studies was started, changed or ended. */
export async function watchWorkspaceStudies(
  globalWorkspaceId: string,
  context: Context,
): Promise<AsyncIterable<{ workspaceStudiesChanged: WorkspaceRow }>> {
  const named = { id: globalWorkspaceId, field: null };
  const { id } = await rowFor(context, 'Workspace', 'workspace.read', named);
  return watch(context, {
    workspaceId: id,
    atOnce: false,
    concerns: (event) => studyOf(event) !== null && 'workspaceId' in event && event.workspaceId === id,
    async look() {
      const workspace = await context.loaders.workspace.load(id);
      return workspace ? { value: { workspaceStudiesChanged: workspace }, isLast: false } : undefined;
    },
  });
}

function studyOf(event: StrataEvent): string | null {
  return event.kind === 'study' || event.kind === 'analysis' ? event.studyId : null;
}
