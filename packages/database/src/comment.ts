import { database, inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export interface CommentRow {
  id: string;
  findingId: string;
  parentId: string | null;
  text: string;
  authorId: string | null;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

export interface NewComment {
  findingId: string;
  parentId: string | null;
  text: string;
  authorId: string;
}

export function addComment(comment: NewComment): Promise<CommentRow> {
  return inTransaction(async (tx) => {
    const row = await tx.comment.create({ data: comment });
    await notifyDiscussion(tx, row.findingId);
    return row;
  });
}

export function commentsById(ids: readonly string[]): Promise<CommentRow[]> {
  return database().comment.findMany({ where: { id: { in: [...ids] } } });
}

/** Oldest first. */
export async function commentPage(findingId: string, page: PageRequest): Promise<Page<CommentRow>> {
  const rows = await database().comment.findMany({
    where: { findingId, ...behindInstant('createdAt', 'asc', page.after) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

/** Finding id → the first page of its comments: one question for many findings. */
export async function firstComments(
  findingIds: readonly string[],
  first: number,
): Promise<Map<string, Page<CommentRow>>> {
  const rows = await database().$queryRaw<CommentRow[]>`
    SELECT c.* FROM unnest(${[...findingIds]}::text[]) AS f("id")
    CROSS JOIN LATERAL (
      SELECT * FROM "Comment" WHERE "findingId" = f."id" ORDER BY "createdAt", "id" LIMIT ${first + 1}::int) c
    ORDER BY c."createdAt", c."id"`;
  const threads = Map.groupBy(rows, ({ findingId }) => findingId);
  return new Map([...threads].map(([findingId, comments]) => [findingId, toPage(comments, { first })]));
}

/** Finding id → how many comments it has that were not deleted. */
export async function commentCounts(findingIds: readonly string[]): Promise<Map<string, number>> {
  const groups = await database().comment.groupBy({
    by: ['findingId'],
    where: { findingId: { in: [...findingIds] }, deletedAt: null },
    _count: true,
  });
  return new Map(groups.map(({ findingId, _count }) => [findingId, _count]));
}

/** False where the version is not the expected one or the comment was deleted, and nothing was changed. */
export function editComment(comment: CommentRow, text: string, expectedVersion: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id: comment.id, version: expectedVersion, deletedAt: null },
      data: { text, editedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return false;
    await notifyDiscussion(tx, comment.findingId);
    return true;
  });
}

/** Its text goes, its place and its replies stay. */
export function deleteComment({ id, findingId }: CommentRow): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.comment.updateMany({
      where: { id, deletedAt: null },
      data: { text: '', deletedAt: new Date(), version: { increment: 1 } },
    });
    await notifyDiscussion(tx, findingId);
  });
}

async function notifyDiscussion(tx: Transaction, findingId: string): Promise<void> {
  const { analysisId } = await tx.finding.findUniqueOrThrow({
    where: { id: findingId },
    select: { analysisId: true },
  });
  await notify(tx, { kind: 'discussion', analysisId, findingId });
}
