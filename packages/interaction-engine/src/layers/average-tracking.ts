import { type TrackingRow, withRatios } from './track.ts';

export type TrackingAverage = 'RATIO_OF_MEANS' | 'MEAN_OF_RATIOS';

const strengths = ['overlap', 'forgotten', 'new', 'strength', 'referenceStrength'] as const;

/**
 * The rows of several samples as one set of rows. Strengths are means over the samples; completeness and redundancy are
 * the ratios of those means, or the means of the samples' own ratios, leaving out samples whose ratio is null.
 *
 * @throws RangeError when there is no sample, or the samples' rows are not of one shape.
 * @example averageTracking([track(a, b, 10), track(c, d, 10)], 'RATIO_OF_MEANS')
 */
export function averageTracking(samples: readonly TrackingRow[][], average: TrackingAverage): TrackingRow[] {
  if (samples.length === 0) throw new RangeError('Tracking is averaged over samples, but none was given.');
  checkShapes(samples);
  return samples[0].map((first, index) => {
    const rows = samples.map((sample) => sample[index]);
    const mean = { ...first };
    for (const name of strengths) mean[name] = meanOf(rows.map((row) => row[name])) ?? 0;
    if (average === 'RATIO_OF_MEANS') return withRatios(mean);
    mean.completeness = meanOf(rows.map((row) => row.completeness));
    mean.redundancy = meanOf(rows.map((row) => row.redundancy));
    return mean;
  });
}

function checkShapes([first, ...others]: readonly TrackingRow[][]): void {
  for (const rows of others) {
    const same =
      rows.length === first.length &&
      rows.every((row, i) => row.type === first[i].type && row.order === first[i].order);
    if (!same)
      throw new RangeError(
        `All samples have the ${first.length} rows of the first, but one has ${rows.length} others.`,
      );
  }
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
