'use client';
import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { AddFindingDocument, type AnchorInput, FindingsDocument } from '@strata/graphql/operations';
import type { FormEvent } from 'react';
import { useAnalysis } from '../analysis/analysis-context';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import { useKeptText } from '../comment/use-kept-text';
import { useReturnFocus } from '../shell/use-return-focus';
import { anchorWords } from './anchor-words';

/** Where a finding is written: a statement about one part of the analysis. */
export function Composer({ anchor, onClose }: { anchor: AnchorInput; onClose: () => void }) {
  useReturnFocus();
  const client = useApolloClient();
  const { analysis, change } = useAnalysis();
  const [text, setText] = useKeptText(`finding on ${anchorWords(anchor)} of ${analysis.id}`, '');
  const { run, busy, problems } = useAction(AddFindingDocument, (data) => data.addFinding);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run({ input: { analysisId: analysis.id, anchor, text } });
    if (!done) return;
    setText('');
    await client.refetchQueries({ include: [FindingsDocument] });
    change({ finding: done.finding?.id ?? null });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Mark a finding" centered size="lg">
      <form onSubmit={submit} aria-label="Mark a finding">
        <Stack>
          <Text size="sm" c="dimmed">
            On {anchorWords(anchor)}.
          </Text>
          <Problems problems={problems} fields={['text']} />
          <Textarea
            label="Finding"
            dir="auto"
            placeholder="What do you see here?"
            data-autofocus
            required
            autosize
            minRows={4}
            maxRows={14}
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={problemAt(problems, 'text')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy} disabled={text.trim() === ''}>
              Save finding
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
