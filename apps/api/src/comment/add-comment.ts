import { type CommentRow, addComment as insertComment } from '@strata/database';
import type { AddCommentInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { signedIn } from '../authorisation/authorise.ts';
import { checkedText } from '../checked-text.ts';
import { NotFound } from '../errors.ts';
import { parseGlobalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';

export const commentLength = 10_000;

export async function addComment(
  { findingId, parentId, text }: AddCommentInput,
  context: Context,
): Promise<{ comment: CommentRow; errors: [] }> {
  const finding = await rowFor(context, 'Finding', 'comment.add', { id: findingId, field: 'findingId' });
  const comment = await insertComment({
    findingId: finding.id,
    parentId: parentId == null ? null : await idOfParent(parentId, finding.id, context),
    text: checkedText(text, { field: 'text', maximum: commentLength }),
    authorId: signedIn(context).accountId,
  });
  return { comment, errors: [] };
}

/** A reply stays in the thread of what it answers. */
async function idOfParent(globalParentId: string, findingId: string, { loaders }: Context): Promise<string> {
  const parsed = parseGlobalId(globalParentId);
  const parent = parsed?.type === 'Comment' ? await loaders.comment.load(parsed.id) : null;
  if (parent?.findingId !== findingId) throw new NotFound('parentId');
  return parent.id;
}
