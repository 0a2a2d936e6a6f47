'use client';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { ProblemFragment } from '@strata/graphql/operations';
import { type FormEvent, useState } from 'react';
import { Problems } from '../api/problems';

interface Props {
  label: string;
  action: string;
  initial?: string;
  placeholder?: string;
  busy: boolean;
  problems: ProblemFragment[];
  /** Whether it was saved; if not, what was written stays. */
  onSave: (text: string) => Promise<boolean>;
  onCancel?: () => void;
}

/** A field to write in. Nothing that was typed is lost to an error; Escape leaves an edit. */
export function WritingForm({
  label,
  action,
  initial = '',
  placeholder,
  busy,
  problems,
  onSave,
  onCancel,
}: Props) {
  const [text, setText] = useState(initial);
  const isUnchanged = text.trim() === '' || text === initial;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await onSave(text)) setText(initial);
  }

  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}>
      <Stack gap={6} mt={8}>
        <Textarea
          aria-label={label}
          placeholder={placeholder}
          size="sm"
          autosize
          minRows={1}
          maxRows={12}
          maxLength={10_000}
          autoFocus={Boolean(onCancel)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Problems problems={problems} />
        {(text !== '' || onCancel) && (
          <Group gap={6} justify="flex-end">
            {onCancel && (
              <Button size="compact-sm" variant="default" onClick={onCancel}>
                Cancel
              </Button>
            )}
            <Button size="compact-sm" type="submit" loading={busy} disabled={isUnchanged}>
              {action}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
