'use client';
import { CancelStudyDocument, DeleteStudyDocument } from '@strata/graphql/operations';
import { useRouter } from 'next/navigation';
import { useAction } from '../api/use-action';
import { RenameStudy } from '../rename/rename-study';
import { RunActions } from '../run/run-actions';
import { likeStudyPath } from './like-study-path';
import type { FullStudy } from './study-context';

/** What whoever may run analyses may do with a study. */
export function StudyActions({ study }: { study: FullStudy }) {
  const router = useRouter();
  const cancel = useAction(CancelStudyDocument, (data) => data.cancelStudy);
  const removal = useAction(DeleteStudyDocument, (data) => data.deleteStudy);
  const input = { studyId: study.id };

  async function remove() {
    if (await removal.run({ input })) router.replace(`/analyses/${study.base.id}`);
  }

  if (!study.workspace.viewerPermissions.includes('RUN')) return null;
  return (
    <RunActions
      noun="study"
      run={study}
      cancel={{ ...cancel, run: () => cancel.run({ input }) }}
      removal={{ ...removal, run: remove }}
      warning="Its results and the analyses that were made for it are deleted with it; the analysis it was made from stays."
      likePath={likeStudyPath(study)}
      rename={(onClose) => <RenameStudy study={study} onClose={onClose} />}
    />
  );
}
