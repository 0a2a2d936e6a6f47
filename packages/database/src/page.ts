// Pages of a list that hold still while it grows: a page starts behind (sort value, id), never at an offset.

/** Where a page starts: behind the row with this sort value and id. */
export type Position = [sort: string | number, id: string];

export interface PageRequest {
  first: number;
  after: Position | null;
}

export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
}

/** Asks for one row more than the page holds, which tells whether another page follows. */
export function takeOneMore(page: PageRequest): { take: number } {
  return { take: page.first + 1 };
}

export function toPage<Row>(rows: Row[], { first }: Pick<PageRequest, 'first'>): Page<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

type Comparison = 'gt' | 'lt';

/** The condition "behind this position" for a list sorted by an instant and then by id, both the same way. */
export function behindInstant<Field extends string>(
  field: Field,
  direction: 'asc' | 'desc',
  after: Position | null,
): { OR?: Record<string, unknown>[] } {
  if (!after) return {};
  const beyond: Comparison = direction === 'asc' ? 'gt' : 'lt';
  const instant = new Date(after[0]);
  return { OR: [{ [field]: { [beyond]: instant } }, { [field]: instant, id: { [beyond]: after[1] } }] };
}
