import type { TopKFragment, TopKShare } from '@strata/graphql/operations';

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

export interface TopKPanel {
  network: number;
  share: TopKShare;
  points: TopKPoint[];
}

const shares: readonly TopKShare[] = ['PAIR', 'ALL_THREE', 'OF_COMMON'];

/** One panel for each share of a compared network; its points from the smallest k to the largest. */
export function topKPanels(rows: readonly TopKFragment[]): TopKPanel[] {
  const byNetwork = Map.groupBy(rows, ({ network }) => network.index);
  return [...byNetwork]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([network, own]) =>
      shares
        .map((share) => ({ network, share, points: pointsOf(own.filter((row) => row.share === share)) }))
        .filter(({ points }) => points.length > 0),
    );
}

function pointsOf(rows: readonly TopKFragment[]): TopKPoint[] {
  const byK = Map.groupBy(rows, ({ k }) => k);
  return [...byK.values()].map(pointOf).sort((a, b) => a.fraction - b.fraction);
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
