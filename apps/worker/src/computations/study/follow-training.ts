import type { NewMeasurement, SalientAnalysis } from '@strata/database';
import {
  type CountedSubsets,
  denseEffects,
  fitNoise,
  meanOrder,
  orderDistribution,
  phasesOf,
  predictedStrengths,
  type SparseInteraction,
  strengthsOf,
} from '@strata/interaction-engine';
import { at } from './compare-networks.ts';
import { compareParts } from './compare-parts.ts';
import { meanAndSpread } from './spread.ts';

export interface TrainingRequest {
  playerCount: number;
  /** Layers that are studied, with the output. */
  layers: string[];
  countedSubsets: CountedSubsets;
  /** In the order of training; the last one has converged. */
  moments: Moment[];
}

export interface Moment {
  networkIndex: number;
  epoch: number;
  trainingLoss: number | null;
  heldOutLoss: number | null;
  analysis: SalientAnalysis;
  /** The same network on samples that it learned from. */
  training: SalientAnalysis | null;
}

/** Dynamics (method §5): strengths by order at every checkpoint, what theory predicts, the phases, and similarity of parts. */
export function followTraining(request: TrainingRequest): NewMeasurement[] {
  return request.layers.flatMap((layerName) => [
    ...followLayer(layerName, request),
    ...request.moments.flatMap((moment) => compareParts(layerName, request.playerCount, moment)),
  ]);
}

function followLayer(
  layerName: string,
  { playerCount, moments, countedSubsets }: TrainingRequest,
): NewMeasurement[] {
  const converged = listsAt(moments[moments.length - 1], layerName).map((list) => summed(list, playerCount));
  const predict = (noise: number) => predictedStrengths(converged, noise, countedSubsets);
  const orders: (number | null)[] = [];
  const rows = moments.flatMap((moment) => {
    const lists = listsAt(moment, layerName);
    const strengths = strengthsOf(orderDistribution(lists, playerCount));
    const order = meanOrder(strengths);
    orders.push(order);
    const fitted = fitNoise(strengths, predict);
    const about = { networkIndex: moment.networkIndex, layerName, sampleCount: lists.length };
    return [
      ...signedStrengths(lists, playerCount).map((row) => ({ ...row, ...about })),
      { ...about, measure: 'MEAN_ORDER' as const, value: order },
      {
        ...{ ...about, measure: 'NOISE' as const, value: fitted?.noiseVariance ?? null },
        ...{ fitError: fitted?.error ?? null, fitLimit: fitted?.limit ?? null },
      },
      ...Array.from(fitted?.predicted.subarray(1) ?? [], (value, i) => ({
        ...{ ...about, measure: 'PREDICTED' as const, order: i + 1, value },
      })),
    ];
  });
  return [...rows, ...phases(layerName, moments, orders)];
}

function listsAt({ analysis }: Moment, layerName: string): SparseInteraction[][] {
  return analysis.samples.map((sample) => at(sample, layerName));
}

/** AND and OR effects added subset by subset: w* of the theory. */
function summed(list: readonly SparseInteraction[], playerCount: number): Float64Array {
  const { and, or } = denseEffects(list, playerCount);
  return and.map((effect, mask) => effect + or[mask]);
}

function signedStrengths(lists: readonly SparseInteraction[][], playerCount: number) {
  const samples = lists.map((list) => orderDistribution([list], playerCount));
  return (['positive', 'negative'] as const).flatMap((sign) =>
    Array.from({ length: playerCount }, (_, i) => {
      const { mean: value, spread } = meanAndSpread(samples.map((sample) => sample[sign][i + 1]));
      const measure = sign === 'positive' ? ('POSITIVE' as const) : ('NEGATIVE' as const);
      return { measure, order: i + 1, value, spread };
    }),
  );
}

/** In epochs; none where a checkpoint has no losses. */
function phases(
  layerName: string,
  moments: readonly Moment[],
  orders: readonly (number | null)[],
): NewMeasurement[] {
  const checkpoints = moments.flatMap(({ epoch, trainingLoss, heldOutLoss }, i) =>
    trainingLoss === null || heldOutLoss === null
      ? []
      : [{ time: epoch, meanOrder: orders[i], lossGap: heldOutLoss - trainingLoss }],
  );
  if (checkpoints.length < moments.length) return [];
  const { boundary, gapMinimum, gapOpens, lag } = phasesOf(checkpoints);
  const found = { BOUNDARY: boundary, GAP_MINIMUM: gapMinimum, GAP_OPENS: gapOpens, LAG: lag } as const;
  return (Object.keys(found) as (keyof typeof found)[]).map((measure) => ({
    ...{ measure, layerName, value: found[measure], sampleCount: checkpoints.length },
  }));
}
