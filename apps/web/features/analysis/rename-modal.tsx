'use client';
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { RenameAnalysisDocument } from '@strata/graphql/operations';
import { type FormEvent, useState } from 'react';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import { useExpectedVersion } from '../api/use-expected-version';
import { useReturnFocus } from '../shell/use-return-focus';
import type { FullAnalysis } from './analysis-context';

export function RenameModal({ analysis, onClose }: { analysis: FullAnalysis; onClose: () => void }) {
  useReturnFocus();
  const [name, setName] = useState(analysis.name);
  const { run, busy, problems } = useAction(RenameAnalysisDocument, (data) => data.renameAnalysis);
  const expectedVersion = useExpectedVersion({ version: analysis.version, isEditing: true, problems });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await run({ input: { analysisId: analysis.id, name, expectedVersion } })) onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Rename the analysis" centered>
      <form onSubmit={submit}>
        <Stack>
          <Problems problems={problems} fields={['name']} />
          <TextInput
            label="Name of the analysis"
            data-autofocus
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={problemAt(problems, 'name')}
          />
          <Button type="submit" loading={busy}>
            Save name
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
