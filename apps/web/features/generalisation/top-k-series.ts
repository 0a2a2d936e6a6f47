import type { TopKFragment } from '@strata/graphql/operations';

/** Both series at one k. */
export interface TopKPoint {
  fraction: number;
  k: number;
  separate: number | null;
  separateSpread: number | null;
  joint: number | null;
  jointSpread: number | null;
  chance: number;
  sampleCount: number;
}

/** One panel a compared network; its points from the smallest k to the largest. */
export function topKPanels(rows: readonly TopKFragment[]): { network: number; points: TopKPoint[] }[] {
  const byNetwork = Map.groupBy(rows, ({ network }) => network.index);
  return [...byNetwork]
    .sort((a, b) => a[0] - b[0])
    .map(([network, own]) => ({
      network,
      points: [...Map.groupBy(own, ({ k }) => k).values()]
        .map(pointOf)
        .sort((a, b) => a.fraction - b.fraction),
    }));
}

function pointOf(rows: TopKFragment[]): TopKPoint {
  const [separate, joint] = (['SEPARATE', 'JOINT'] as const).map((series) =>
    rows.find((row) => row.series === series),
  );
  const { fraction, k, chance, sampleCount } = rows[0];
  return {
    ...{ fraction, k, chance, sampleCount },
    separate: separate?.overlap ?? null,
    separateSpread: separate?.spread ?? null,
    joint: joint?.overlap ?? null,
    jointSpread: joint?.spread ?? null,
  };
}
