import type { JointSample, NewMeasurement } from '@strata/database';
import { meanAndSpread } from './spread.ts';

type Agreement = JointSample['overlaps'][number];

/** The mean over samples of how many of the strongest interactions two networks share, for each k and way of extraction. */
export function averageAgreement(samples: readonly JointSample[]): NewMeasurement[] {
  const groups = Map.groupBy(
    samples.flatMap(({ overlaps }) => overlaps),
    ({ networkIndex, ofAll, series, type, fraction }) =>
      `${networkIndex} ${measureOf(ofAll)} ${series} ${type} ${fraction}`,
  );
  return [...groups.values()].map((group) => {
    const [{ networkIndex, ofAll, series, type, fraction, chance }] = group as [Agreement];
    const { mean, spread, count } = meanAndSpread(group.map(({ overlap }) => overlap));
    return {
      ...{ measure: measureOf(ofAll), layerName: 'output', networkIndex, series, type, fraction, chance },
      ...{ value: mean, spread, sampleCount: count, leftOut: group.length - count },
    };
  });
}

function measureOf(ofAll = false) {
  return ofAll ? 'TOP_K_ALL' : 'TOP_K';
}
