'use client';
import { Modal } from '@mantine/core';
import { RenameAnalysisDocument } from '@strata/graphql/operations';
import type { FullAnalysis } from '../analysis/analysis-context';
import { useAction } from '../api/use-action';
import { useReturnFocus } from '../shell/use-return-focus';
import { RenameForm } from './rename-form';

export function RenameAnalysis({ analysis, onClose }: { analysis: FullAnalysis; onClose: () => void }) {
  useReturnFocus();
  const { run, busy, problems } = useAction(RenameAnalysisDocument, (data) => data.renameAnalysis);

  async function rename(name: string, expectedVersion: number) {
    const done = await run({ input: { analysisId: analysis.id, name, expectedVersion } });
    if (done) onClose();
    return done !== null;
  }

  return (
    <Modal opened onClose={onClose} title="Rename the analysis" centered>
      <RenameForm
        label="Name of the analysis"
        action="Save name"
        current={analysis}
        busy={busy}
        problems={problems}
        onRename={rename}
        onKeep={onClose}
      />
    </Modal>
  );
}
