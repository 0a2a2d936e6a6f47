'use client';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { CancelAnalysisDocument, DeleteAnalysisDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAction } from '../api/use-action';
import { RenameAnalysis } from '../rename/rename-analysis';
import { ConfirmButton } from '../shell/confirm-button';
import type { FullAnalysis } from './analysis-context';
import { likePath } from './like-path';

/** What whoever may run analyses may do with one. */
export function AnalysisActions({ analysis }: { analysis: FullAnalysis }) {
  const router = useRouter();
  const [isRenaming, setRenaming] = useState(false);
  const cancel = useAction(CancelAnalysisDocument, (data) => data.cancelAnalysis);
  const removal = useAction(DeleteAnalysisDocument, (data) => data.deleteAnalysis);
  const problem = [...cancel.problems, ...removal.problems][0]?.message;
  const isActive = analysis.status === 'QUEUED' || analysis.status === 'RUNNING';

  useEffect(() => {
    if (problem) notifications.show({ color: 'red', message: problem });
  }, [problem]);

  async function remove() {
    if (await removal.run({ input: { analysisId: analysis.id } }))
      router.replace(`/workspaces/${analysis.workspace.id}`);
  }

  if (!analysis.workspace.viewerPermissions.includes('RUN')) return null;
  return (
    <Group gap={8}>
      {isActive && (
        <Button
          size="xs"
          variant="default"
          loading={cancel.busy}
          onClick={() => cancel.run({ input: { analysisId: analysis.id } })}
        >
          Cancel analysis
        </Button>
      )}
      {analysis.status === 'FINISHED' && !analysis.study && (
        <Button size="xs" variant="default" component={Link} href={likePath(analysis)}>
          New with these settings
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <ConfirmButton
        title={`Delete ${analysis.name}?`}
        sentence="Its results, studies, findings and comments are deleted with it. This can not be undone."
        action="Delete analysis"
        onConfirm={remove}
      >
        {(open) => (
          <Button size="xs" variant="default" onClick={open} loading={removal.busy}>
            Delete
          </Button>
        )}
      </ConfirmButton>
      {isRenaming && <RenameAnalysis analysis={analysis} onClose={() => setRenaming(false)} />}
    </Group>
  );
}
