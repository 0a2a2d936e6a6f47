// Relay connections: a cursor is the sort value and id of its row, so that a page holds still while the list grows.
import type { Page, PageRequest, Position } from '@strata/database';
import { Invalid, Limited } from './errors.ts';
import { limits } from './limits.ts';

export interface ConnectionArguments {
  first: number;
  after?: string | null;
}

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What a list is sorted by: when its rows were made, their position, or how strong they are. */
type SortKind = 'instant' | 'index' | 'strength';

/** @throws {Invalid | Limited} for a `first` outside 1…100, and for a cursor of another list. */
export function pageRequest({ first, after }: ConnectionArguments, sortKind: SortKind): PageRequest {
  if (first < 1)
    throw new Invalid({ field: 'first', message: `first is ${first}, and a page holds at least 1.` });
  if (first > limits.pageSize) {
    const message = `first is ${first}, and a page holds at most ${limits.pageSize}. Ask for the next page with after.`;
    throw new Limited({ field: 'first', message });
  }
  return { first, after: after == null ? null : parseCursor(after, sortKind) };
}

/** The connection of a page; `sortValue` is what its list is sorted by. */
export function toConnection<Row extends { id: string }>(
  page: Page<Row>,
  sortValue: (row: Row) => string | number,
): Connection<Row> {
  const edges = page.rows.map((node) => ({ cursor: toCursor([sortValue(node), node.id]), node }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage: page.hasNextPage, endCursor } };
}

/** Sort value of lists sorted by when their rows were made. */
export function createdAt(row: { createdAt: Date }): string {
  return row.createdAt.toISOString();
}

function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function parseCursor(cursor: string, sortKind: SortKind): Position {
  const position = tryParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (isPosition(position, sortKind)) return position;
  throw new Invalid({ field: 'after', message: `"${cursor}" is not a cursor of this list.` });
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether Postgres can compare its rows with it: whoever tampers with a cursor is told so. */
function isPosition(value: unknown, sortKind: SortKind): value is Position {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[1] !== 'string') return false;
  const [sort, id] = value;
  if (sortKind === 'strength') return Number.isFinite(sort) && /^\d{1,18}$/.test(id);
  if (!/^[0-9a-f-]+$/.test(id)) return false;
  return sortKind === 'index' ? Number.isInteger(sort) && sort === (sort | 0) : isInstant(sort);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9]\d{3}-.*Z$/.test(value) && !Number.isNaN(Date.parse(value));
}
