import {
  averageSimilarity,
  type Effects,
  type MeanSimilarity,
  meanEffects,
  similarityByOrder,
} from '@strata/interaction-engine';
import type { Family } from '../families.ts';
import type { ClassSample } from '../pieces/class-sample.ts';
import { above, salienceFraction } from '../salient-sets.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { classLabels, classRequests } from './plan.ts';

/** Train–test similarity by order, and what two halves of the training samples reach: no more can be expected. */
export interface MeasuredSimilarity {
  family: string;
  architecture: string;
  /** Entry m is order m, entry 0 all orders; a mean over classes. */
  trainTest: MeanSimilarity[];
  trainTrain: MeanSimilarity[];
}

export function measureSimilarity(family: Family, store: Store, settings: Settings): MeasuredSimilarity {
  const classes = classLabels.map((label) => {
    const [training, heldOut] = classRequests(family, label, settings).map(({ request }) =>
      store.read('class-sample', request),
    );
    return { training, heldOut };
  });
  const all = classes.flatMap(({ training, heldOut }) => [training, heldOut]);
  const threshold = salienceFraction * Math.max(...all.map(({ maximum }) => maximum));
  const count = settings.classSampleCount;
  const means = classes.map(({ training, heldOut }) => ({
    first: meanOf(training, threshold, 0, count),
    second: meanOf(training, threshold, count, 2 * count),
    test: meanOf(heldOut, threshold, 0, count),
  }));
  const compare = (pairs: [Effects, Effects][]) =>
    averageSimilarity(pairs.map(([a, b]) => similarityByOrder(a, b))).filter(({ sign }) => sign === 'BOTH');
  return {
    family: family.name,
    architecture: family.architecture,
    trainTest: compare(means.map(({ first, test }) => [first, test])),
    trainTrain: compare(means.map(({ first, second }) => [first, second])),
  };
}

function meanOf({ samples, playerCount }: ClassSample, threshold: number, from: number, to: number): Effects {
  return meanEffects(
    samples.slice(from, to).map((list) => above(list, threshold)),
    playerCount,
  );
}
