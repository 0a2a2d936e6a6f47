import { type CommentRow, commentsById, deleteComment as removeText } from '@strata/database';
import type { DeleteCommentInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';

/** Its text goes, its place and its replies stay. */
export async function deleteComment(
  { commentId }: DeleteCommentInput,
  context: Context,
): Promise<{ comment: CommentRow; errors: [] }> {
  const before = await rowFor(context, 'Comment', 'comment.delete', { id: commentId, field: 'commentId' });
  await removeText(before);
  const [comment] = await commentsById([before.id]);
  if (!comment) throw new NotFound('commentId');
  return { comment, errors: [] };
}
