import type { OverlapFragment } from '@strata/graphql/operations';

interface OfNetwork {
  network: { index: number } | null;
}

/** Whether a row is of that network; null: of all compared networks together. */
export function isOf({ network }: OfNetwork, index: number | null): boolean {
  return (network?.index ?? null) === index;
}

/** The compared networks that rows are there for, all together (null) first where there are several. */
export function comparisonsIn(rows: readonly OfNetwork[]): (number | null)[] {
  const indices = [...new Set(rows.map(({ network }) => network?.index ?? null))];
  const single = indices.filter((index) => index !== null).sort((a, b) => a - b);
  return indices.includes(null) && single.length !== 1 ? [null, ...single] : single;
}

/** The comparison to show where one is asked for that may not be there. */
export function comparisonIn(rows: readonly OfNetwork[], asked: number | null): number | null {
  const comparisons = comparisonsIn(rows);
  return comparisons.includes(asked) ? asked : (comparisons[0] ?? null);
}

/** Orders 1…n of one comparison at one layer. */
export function byOrder(
  rows: readonly OverlapFragment[],
  { network, layer }: { network: number | null; layer: string },
): OverlapFragment[] {
  return rows
    .filter((row) => isOf(row, network) && row.layer === layer && row.order !== null)
    .sort((a, b) => Number(a.order) - Number(b.order));
}
