'use client';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { CancelStudyDocument, DeleteStudyDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAction } from '../api/use-action';
import { RenameStudy } from '../rename/rename-study';
import { ConfirmButton } from '../shell/confirm-button';
import { likeStudyPath } from './like-study-path';
import type { FullStudy } from './study-context';

/** What whoever may run analyses may do with a study. */
export function StudyActions({ study }: { study: FullStudy }) {
  const router = useRouter();
  const [isRenaming, setRenaming] = useState(false);
  const cancel = useAction(CancelStudyDocument, (data) => data.cancelStudy);
  const removal = useAction(DeleteStudyDocument, (data) => data.deleteStudy);
  const problem = [...cancel.problems, ...removal.problems][0]?.message;
  const isActive = study.status === 'QUEUED' || study.status === 'RUNNING';

  useEffect(() => {
    if (problem) notifications.show({ color: 'red', message: problem });
  }, [problem]);

  async function remove() {
    if (await removal.run({ input: { studyId: study.id } })) router.replace(`/analyses/${study.base.id}`);
  }

  if (!study.workspace.viewerPermissions.includes('RUN')) return null;
  return (
    <Group gap={8}>
      {isActive && (
        <Button
          size="xs"
          variant="default"
          loading={cancel.busy}
          onClick={() => cancel.run({ input: { studyId: study.id } })}
        >
          Cancel study
        </Button>
      )}
      {study.status === 'FINISHED' && (
        <Button size="xs" variant="default" component={Link} href={likeStudyPath(study)}>
          New with these settings
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <ConfirmButton
        title={`Delete ${study.name}?`}
        sentence="Its results and the analyses that were made for it are deleted with it; the analysis it was made from stays. This can not be undone."
        action="Delete study"
        onConfirm={remove}
      >
        {(open) => (
          <Button size="xs" variant="default" onClick={open} loading={removal.busy}>
            Delete
          </Button>
        )}
      </ConfirmButton>
      {isRenaming && <RenameStudy study={study} onClose={() => setRenaming(false)} />}
    </Group>
  );
}
