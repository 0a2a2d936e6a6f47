import { endStudy } from './end-study.ts';
import { whileActiveWithStudy } from './locked-analysis.ts';
import { activeStatuses } from './locked-study.ts';
import { removeResults } from './remove-results.ts';

/** Ends an analysis that can not be finished, with a sentence for whoever started it; its study fails with it. */
export function failAnalysis(analysisId: string, failure: string): Promise<boolean> {
  return endAnalysis(
    analysisId,
    { status: 'FAILED', failure },
    (name) => `Its analysis "${name}" failed. ${failure}`,
  );
}

/** Ends an analysis on request and removes what it stored. False where it had ended already. */
export function cancelRun(analysisId: string): Promise<boolean> {
  return endAnalysis(analysisId, { status: 'CANCELLED' }, (name) => `Its analysis "${name}" was cancelled.`);
}

function endAnalysis(
  analysisId: string,
  end: { status: 'FAILED'; failure: string } | { status: 'CANCELLED' },
  failureOfStudy: (name: string) => string,
): Promise<boolean> {
  return whileActiveWithStudy(analysisId, activeStatuses, async (tx, study) => {
    await removeResults(tx, analysisId);
    const { name } = await tx.analysis.update({
      where: { id: analysisId },
      data: { ...end, finishedAt: new Date() },
      select: { name: true },
    });
    if (study) await endStudy(tx, study, { status: 'FAILED', failure: failureOfStudy(name) });
  });
}
