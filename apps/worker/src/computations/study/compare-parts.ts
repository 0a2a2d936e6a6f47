import type { NewMeasurement, SalientAnalysis } from '@strata/database';
import { averageSimilarity, type Effects, meanEffects, similarityByOrder } from '@strata/interaction-engine';
import { at } from './compare-networks.ts';
import type { Moment } from './follow-training.ts';
import { meanAndSpread } from './spread.ts';

/** How alike class means over training and over held-out samples are, by order (method §5); nothing without training samples. */
export function compareParts(
  layerName: string,
  playerCount: number,
  { networkIndex, analysis, training }: Moment,
): NewMeasurement[] {
  if (!training) return [];
  const seen = classMeans(training, layerName, playerCount);
  const unseen = classMeans(analysis, layerName, playerCount);
  const classes = [...unseen].flatMap(([label, mean]) => {
    const learned = seen.get(label);
    return learned ? [similarityByOrder(learned, mean)] : [];
  });
  if (classes.length === 0) return [];
  const absent = unseen.size - classes.length;
  return averageSimilarity(classes).map(({ sign, order, similarity, classCount, leftOut }, index) => ({
    ...{ measure: 'SIMILARITY' as const, networkIndex, layerName, series: sign, order, value: similarity },
    ...{ spread: meanAndSpread(classes.map((rows) => rows[index].similarity)).spread },
    ...{ sampleCount: classCount, leftOut: leftOut + absent },
  }));
}

function classMeans(
  { samples }: SalientAnalysis,
  layerName: string,
  playerCount: number,
): Map<number, Effects> {
  const byClass = Map.groupBy(samples, ({ target }) => target);
  return new Map(
    [...byClass].map(([label, ofClass]) => [
      label,
      meanEffects(
        ofClass.map((sample) => at(sample, layerName)),
        playerCount,
      ),
    ]),
  );
}
