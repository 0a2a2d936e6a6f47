import type { SplitVariant, StabilityDepthFragment, StabilityFragment } from '@strata/graphql/operations';

/** Both variants of one order. */
export interface StabilityPoint {
  order: number;
  kept: number | null;
  keptSpread: number | null;
  solved: number | null;
  solvedSpread: number | null;
  rows: StabilityFragment[];
}

/** Orders 1…n of rows of one layer and type. */
export function stabilityByOrder(rows: readonly StabilityFragment[]): StabilityPoint[] {
  const single = rows.filter(({ order }) => order !== null);
  return [...Map.groupBy(single, ({ order }) => Number(order))]
    .sort((a, b) => a[0] - b[0])
    .map(([order, own]) => {
      const [kept, solved] = [variantOf(own, 'KEPT'), variantOf(own, 'SOLVED')];
      return {
        order,
        kept: kept?.stability ?? null,
        keptSpread: kept?.spread ?? null,
        solved: solved?.stability ?? null,
        solvedSpread: solved?.spread ?? null,
        rows: own,
      };
    });
}

/** Both variants of one layer. */
export interface InstabilityPoint {
  layer: string;
  kept: number | null;
  solved: number | null;
  tracking: StabilityDepthFragment['tracking'];
}

/** Rows of one type along the depth. */
export function instabilityAlongDepth(rows: readonly StabilityDepthFragment[]): InstabilityPoint[] {
  return [...Map.groupBy(rows, ({ layerIndex }) => layerIndex)]
    .sort((a, b) => a[0] - b[0])
    .map(([, own]) => ({
      layer: own[0].layer,
      kept: variantOf(own, 'KEPT')?.instability ?? null,
      solved: variantOf(own, 'SOLVED')?.instability ?? null,
      tracking: own[0].tracking,
    }));
}

/** What all of these need above 0, bars of spread included. */
export function highestOf(points: readonly StabilityPoint[]): number {
  const tops = points.flatMap(({ kept, keptSpread, solved, solvedSpread }) => [
    (kept ?? 0) + (keptSpread ?? 0),
    (solved ?? 0) + (solvedSpread ?? 0),
  ]);
  return Math.max(0, ...tops);
}

function variantOf<Row extends { variant: SplitVariant }>(
  rows: readonly Row[],
  variant: SplitVariant,
): Row | undefined {
  return rows.find((row) => row.variant === variant);
}
