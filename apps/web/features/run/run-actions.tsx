'use client';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { AnalysisStatus } from '@strata/graphql/operations';
import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { ConfirmButton } from '../shell/confirm-button';

/** One thing to do with a run: under way, what stood in its way, and the doing. */
interface Act {
  busy: boolean;
  problems: readonly { message: string }[];
  run(): Promise<unknown>;
}

interface RunActionsProps {
  noun: 'analysis' | 'study';
  run: { name: string; status: AnalysisStatus };
  cancel: Act;
  removal: Act;
  /** What goes with it when it is deleted. */
  warning: string;
  /** The form with the settings of this one; null where it can not be had again. */
  likePath: string | null;
  rename(onClose: () => void): ReactNode;
}

/** What whoever may run analyses may do with an analysis or a study. */
export function RunActions({ noun, run, cancel, removal, warning, likePath, rename }: RunActionsProps) {
  const [isRenaming, setRenaming] = useState(false);
  const problem = [...cancel.problems, ...removal.problems][0]?.message;
  const isActive = run.status === 'QUEUED' || run.status === 'RUNNING';

  useEffect(() => {
    if (problem) notifications.show({ color: 'red', message: problem });
  }, [problem]);

  return (
    <Group gap={8}>
      {isActive && (
        <Button size="xs" variant="default" loading={cancel.busy} onClick={cancel.run}>
          Cancel {noun}
        </Button>
      )}
      {run.status === 'FINISHED' && likePath && (
        <Button size="xs" variant="default" component={Link} href={likePath}>
          New with these settings
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <ConfirmButton
        title={`Delete ${run.name}?`}
        sentence={`${warning} This can not be undone.`}
        action={`Delete ${noun}`}
        onConfirm={removal.run}
      >
        {(open) => (
          <Button size="xs" variant="default" onClick={open} loading={removal.busy}>
            Delete
          </Button>
        )}
      </ConfirmButton>
      {isRenaming && rename(() => setRenaming(false))}
    </Group>
  );
}
