'use client';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ProblemFragment } from '@strata/graphql/operations';
import type { FormEvent } from 'react';
import { Problems } from '../api/problems';
import classes from './comment.module.css';
import { useKeptText } from './use-kept-text';

interface Props {
  label: string;
  action: string;
  /** A name under which what is written outlives the page. */
  name?: string;
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
  name,
  initial = '',
  placeholder,
  busy,
  problems,
  onSave,
  onCancel,
}: Props) {
  const [text, setText] = useKeptText(name, initial);
  const hasConflict = problems.some(({ code }) => code === 'CONFLICT');
  const isUnchanged = text.trim() === '' || text === initial;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy && (await onSave(text))) setText(initial);
  }

  function cancel() {
    setText(initial);
    onCancel?.();
  }

  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel && cancel()}>
      <Stack gap={6} mt={8}>
        <Textarea
          aria-label={label}
          dir="auto"
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
        {hasConflict && initial && (
          <Text component="div" size="sm" c="dimmed">
            It now reads:
            <blockquote className={classes.current}>{initial}</blockquote>
            Your text is still in the field; saving it again replaces this.
          </Text>
        )}
        {(text !== '' || onCancel) && (
          <Group gap={6} justify="flex-end">
            {onCancel && (
              <Button size="compact-sm" variant="default" onClick={cancel}>
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
