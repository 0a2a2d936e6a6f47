'use client';
import { Modal } from '@mantine/core';
import { RenameStudyDocument } from '@strata/graphql/operations';
import { useAction } from '../api/use-action';
import { useReturnFocus } from '../shell/use-return-focus';
import type { FullStudy } from '../study/study-context';
import { RenameForm } from './rename-form';

export function RenameStudy({ study, onClose }: { study: FullStudy; onClose: () => void }) {
  useReturnFocus();
  const { run, busy, problems } = useAction(RenameStudyDocument, (data) => data.renameStudy);

  async function rename(name: string, expectedVersion: number) {
    const done = await run({ input: { studyId: study.id, name, expectedVersion } });
    if (done) onClose();
    return done !== null;
  }

  return (
    <Modal opened onClose={onClose} title="Rename the study" centered>
      <RenameForm
        label="Name of the study"
        action="Save name"
        current={study}
        busy={busy}
        problems={problems}
        onRename={rename}
        onKeep={onClose}
      />
    </Modal>
  );
}
