import type { MomentFragment } from '@strata/graphql/operations';

/** One order at one checkpoint: the share as it is drawn, its positive and negative part stacked. */
export interface ShareBar {
  order: number;
  positive: number;
  negative: number;
  predicted: number | null;
  untrained: number | null;
  row: MomentFragment['orders'][number];
}

/** The share of each order; what is positive and negative in it is drawn in proportion. */
export function shareBars(
  { orders }: Pick<MomentFragment, 'orders'>,
  untrainedShares: readonly number[],
): ShareBar[] {
  return orders.map((row) => {
    const strength = row.positive + row.negative;
    const scale = strength > 0 && row.share !== null ? row.share / strength : 0;
    return {
      order: row.order,
      positive: row.positive * scale,
      negative: row.negative * scale,
      predicted: row.predicted,
      untrained: untrainedShares[row.order - 1] ?? null,
      row,
    };
  });
}

/** What all panels need above 0, so that they share one scale. */
export function highestShare(
  moments: readonly Pick<MomentFragment, 'orders'>[],
  untrainedShares: readonly number[],
): number {
  const shares = moments.flatMap(({ orders }) =>
    orders.flatMap((row) => [row.share ?? 0, row.predicted ?? 0]),
  );
  return Math.max(0, ...untrainedShares, ...shares);
}

/** Whole decades around the values of a logarithmic axis, with some room, and ticks at up to seven of them. */
export function decadesOf(values: readonly number[]): { domain: [number, number]; ticks: number[] } {
  const powers = values.filter((value) => value > 0).map(Math.log10);
  if (powers.length === 0) return { domain: [0.1, 1], ticks: [0.1, 1] };
  const low = Math.floor(Math.min(...powers) - 0.1);
  const high = Math.ceil(Math.max(...powers) + 0.1);
  const step = Math.ceil((high - low) / 6);
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step));
  return { domain: [10 ** low, 10 ** high], ticks };
}
