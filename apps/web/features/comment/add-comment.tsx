'use client';
import { AddCommentDocument } from '@strata/graphql/operations';
import { useAction } from '../api/use-action';
import { WritingForm } from './writing-form';

interface Props {
  findingId: string;
  parentId?: string;
  label: string;
  action: string;
  onDone?: () => void;
}

export function AddComment({ findingId, parentId, label, action, onDone }: Props) {
  const { run, busy, problems } = useAction(AddCommentDocument, (data) => data.addComment);

  async function save(text: string) {
    const done = await run({ input: { findingId, parentId, text } });
    if (done) onDone?.();
    return done !== null;
  }

  return (
    <WritingForm
      label={label}
      action={action}
      name={`comment on ${parentId ?? findingId}`}
      placeholder={parentId ? undefined : 'Write a comment'}
      busy={busy}
      problems={problems}
      onSave={save}
      onCancel={onDone}
    />
  );
}
