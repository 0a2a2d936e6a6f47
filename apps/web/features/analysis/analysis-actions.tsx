'use client';
import { CancelAnalysisDocument, DeleteAnalysisDocument } from '@strata/graphql/operations';
import { useRouter } from 'next/navigation';
import { useAction } from '../api/use-action';
import { RenameAnalysis } from '../rename/rename-analysis';
import { RunActions } from '../run/run-actions';
import type { FullAnalysis } from './analysis-context';
import { likePath } from './like-path';

/** What whoever may run analyses may do with one. */
export function AnalysisActions({ analysis }: { analysis: FullAnalysis }) {
  const router = useRouter();
  const cancel = useAction(CancelAnalysisDocument, (data) => data.cancelAnalysis);
  const removal = useAction(DeleteAnalysisDocument, (data) => data.deleteAnalysis);
  const input = { analysisId: analysis.id };

  async function remove() {
    if (await removal.run({ input })) router.replace(`/workspaces/${analysis.workspace.id}`);
  }

  if (!analysis.workspace.viewerPermissions.includes('RUN')) return null;
  return (
    <RunActions
      noun="analysis"
      run={analysis}
      cancel={{ ...cancel, run: () => cancel.run({ input }) }}
      removal={{ ...removal, run: remove }}
      warning="Its results, studies, findings and comments are deleted with it."
      likePath={analysis.study ? null : likePath(analysis)}
      rename={(onClose) => <RenameAnalysis analysis={analysis} onClose={onClose} />}
    />
  );
}
