import { completenessOf, redundancyOf } from '@strata/interaction-engine';
import type { LayerTracking } from './sample-result.ts';

const strengths = ['overlap', 'forgotten', 'new', 'strength', 'referenceStrength'] as const;

/** Adds one sample's strengths to the sums, which begin empty: samples need not be kept for their mean. */
export function addTracking(sums: LayerTracking[], sample: readonly LayerTracking[]): void {
  if (sums.length === 0) {
    sums.push(...sample.map((compared) => ({ ...compared, rows: compared.rows.map((row) => ({ ...row })) })));
    return;
  }
  for (const [i, { rows }] of sample.entries()) {
    for (const [j, row] of rows.entries()) {
      for (const name of strengths) sums[i].rows[j][name] += row[name];
    }
  }
}

/** Means over samples; ratios are ratios of means, as in the engine's `averageTracking`. */
export function meanTracking(sums: readonly LayerTracking[], sampleCount: number): LayerTracking[] {
  return sums.map(({ layer, reference, rows }) => ({
    layer,
    reference,
    rows: rows.map((sum) => {
      const mean = { ...sum };
      for (const name of strengths) mean[name] = sum[name] / sampleCount;
      return { ...mean, completeness: completenessOf(mean), redundancy: redundancyOf(mean) };
    }),
  }));
}
