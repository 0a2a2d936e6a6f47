import { type CommentRow, commentsById, editComment as updateText } from '@strata/database';
import type { EditCommentInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { checkedText } from '../checked-text.ts';
import { Conflict, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';
import { commentLength } from './add-comment.ts';

export async function editComment(
  { commentId, text, expectedVersion }: EditCommentInput,
  context: Context,
): Promise<{ comment: CommentRow; errors: [] }> {
  const before = await rowFor(context, 'Comment', 'comment.edit', { id: commentId, field: 'commentId' });
  const checked = checkedText(text, { field: 'text', maximum: commentLength });
  const edited = await updateText(before, checked, expectedVersion);
  const [comment] = await commentsById([before.id]);
  if (!comment) throw new NotFound('commentId');
  if (edited) return { comment, errors: [] };
  const message = `The comment was ${comment.deletedAt ? 'deleted' : 'edited'} meanwhile.`;
  throw new Conflict({ field: 'expectedVersion', message }, { comment });
}
