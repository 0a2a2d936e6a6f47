import type { AnalysisRow } from './analysis.ts';
import { inTransaction } from './client.ts';
import { notifyStudyGone } from './delete-study.ts';
import { endStudy } from './end-study.ts';
import { notify } from './events.ts';
import { holdStudyOf } from './locked-analysis.ts';

/** Its results and findings go with it, and the studies made from it; a study that still needs it fails. */
export function deleteAnalysis({ id, name, workspaceId, studyId }: AnalysisRow): Promise<void> {
  return inTransaction(async (tx) => {
    const study = await holdStudyOf(tx, id);
    if (study)
      await endStudy(tx, study, { status: 'FAILED', failure: `Its analysis "${name}" was deleted.` });
    const studies = await tx.study.findMany({ where: { baseId: id }, include: { analyses: true } });
    for (const made of studies) await notifyStudyGone(tx, made);
    await tx.analysis.deleteMany({ where: { id } });
    await notify(tx, { kind: 'analysis', analysisId: id, workspaceId, studyId });
  });
}
