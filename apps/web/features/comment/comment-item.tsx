'use client';
import { UnstyledButton } from '@mantine/core';
import {
  type CommentTextFragment,
  DeleteCommentDocument,
  EditCommentDocument,
} from '@strata/graphql/operations';
import { useState } from 'react';
import { useAnalysis } from '../analysis/analysis-context';
import { Problems } from '../api/problems';
import { useAction } from '../api/use-action';
import { useExpectedVersion } from '../api/use-expected-version';
import { Byline } from '../finding/byline';
import { ConfirmButton } from '../shell/confirm-button';
import { AddComment } from './add-comment';
import classes from './comment.module.css';
import { WritingForm } from './writing-form';
import { WrittenText } from './written-text';

type Mode = 'reading' | 'editing' | 'replying';

/** One comment, and what may be done with it. A deleted one keeps its place. */
export function CommentItem({ comment, findingId }: { comment: CommentTextFragment; findingId: string }) {
  const { mark } = useAnalysis();
  const [mode, setMode] = useState<Mode>('reading');
  const edit = useAction(EditCommentDocument, (data) => data.editComment);
  const removal = useAction(DeleteCommentDocument, (data) => data.deleteComment);
  const expectedVersion = useExpectedVersion({
    version: comment.version,
    isEditing: mode === 'editing',
    problems: edit.problems,
  });
  const author = comment.author?.name ?? 'a former member';
  const isDeleted = comment.deletedAt !== null;
  const read = () => setMode('reading');

  async function save(text: string) {
    const done = await edit.run({ input: { commentId: comment.id, text, expectedVersion } });
    if (done) read();
    return done !== null;
  }

  return (
    <article aria-label={`Comment by ${author}`}>
      {isDeleted && <p className={classes.deleted}>This comment was deleted.</p>}
      {!isDeleted && mode !== 'editing' && <WrittenText text={comment.text ?? ''} />}
      {mode === 'editing' && (
        <WritingForm
          label="Edit comment"
          action="Save comment"
          initial={comment.text ?? ''}
          busy={edit.busy}
          problems={edit.problems}
          onSave={save}
          onCancel={read}
        />
      )}
      <Byline {...comment}>
        {mark && !isDeleted && <UnstyledButton onClick={() => setMode('replying')}>Reply</UnstyledButton>}
        {comment.viewerCanEdit && !isDeleted && (
          <>
            {mode !== 'editing' && (
              <UnstyledButton onClick={() => setMode('editing')} aria-label="Edit comment">
                Edit
              </UnstyledButton>
            )}
            <ConfirmButton
              title="Delete this comment?"
              sentence="Its text goes; its place and its replies stay."
              action="Delete comment"
              onConfirm={() => removal.run({ input: { commentId: comment.id } })}
            >
              {(open) => (
                <UnstyledButton onClick={open} aria-label="Delete this comment">
                  Delete
                </UnstyledButton>
              )}
            </ConfirmButton>
          </>
        )}
      </Byline>
      <Problems problems={removal.problems} />
      {mode === 'replying' && (
        <AddComment
          findingId={findingId}
          parentId={comment.id}
          label={`Reply to ${author}`}
          action="Add reply"
          onDone={read}
        />
      )}
    </article>
  );
}
