import type { NewMeasurement, SalientAnalysis, SalientSample } from '@strata/database';
import {
  averageOverlap,
  type OverlapRow,
  orderDistribution,
  overlapByOrder,
  type SparseInteraction,
  strengthsOf,
  type TrackedType,
  trackedTypes,
  weightedByStrength,
} from '@strata/interaction-engine';
import { meanAndSpread } from './spread.ts';

export interface CompareRequest {
  playerCount: number;
  /** Layers that are studied, with the output; a network without one of them is left out there. */
  layers: string[];
  base: SalientAnalysis;
  compared: { networkIndex: number; analysis: SalientAnalysis }[];
}

/** Generalisation (method §4): how far the salient sets of the base and of each other network agree, by order and along the depth. */
export function compareNetworks(request: CompareRequest): NewMeasurement[] {
  return request.layers.flatMap((layerName) => compareAt(layerName, request));
}

function compareAt(layerName: string, { playerCount, base, compared }: CompareRequest): NewMeasurement[] {
  const pairs = compared
    .filter(({ analysis }) => analysis.layers.includes(layerName))
    .map(({ networkIndex, analysis }) => ({
      networkIndex,
      samples: base.samples.map((sample, i) =>
        overlapByOrder(at(sample, layerName), at(analysis.samples[i], layerName), playerCount),
      ),
    }));
  if (pairs.length === 0) return [];
  const together = { networkIndex: null, samples: pairs.flatMap(({ samples }) => samples) };
  const strengths = new Map(
    trackedTypes.map((type) => [type, strengthsAt(base, layerName, type, playerCount)]),
  );
  return [together, ...pairs].flatMap(({ networkIndex, samples }) => [
    ...byOrder(samples).map((row) => ({ ...row, measure: 'IOU' as const, networkIndex, layerName })),
    ...alongDepth(samples, strengths).map((row) => ({
      ...row,
      ...{ measure: 'IOU_DEPTH' as const, networkIndex, layerName },
    })),
  ]);
}

type Figures = Omit<NewMeasurement, 'measure' | 'networkIndex' | 'layerName'>;

function byOrder(samples: readonly OverlapRow[][]): Figures[] {
  return averageOverlap(samples).map(({ iou: value, ...row }, index) => ({
    ...row,
    value,
    spread: meanAndSpread(samples.map((rows) => rows[index].iou)).spread,
  }));
}

/** The mean IoU of each order, weighted by what the base has of it; the spread is of the same figure sample by sample. */
function alongDepth(
  samples: readonly OverlapRow[][],
  strengths: ReadonlyMap<TrackedType, Float64Array>,
): Figures[] {
  const means = averageOverlap(samples);
  return trackedTypes.map((type) => {
    const weights = strengths.get(type) ?? new Float64Array();
    const weighed = (rows: readonly Row[], name: 'iou' | 'chance') =>
      weightedByStrength(
        rows.filter((row) => row.type === type).map((row) => row[name]),
        weights,
      );
    const { spread, count } = meanAndSpread(samples.map((rows) => weighed(rows, 'iou')));
    return {
      ...{ type, value: weighed(means, 'iou'), chance: weighed(means, 'chance') },
      ...{ spread, sampleCount: count, leftOut: samples.length - count },
    };
  });
}

type Row = Pick<OverlapRow, 'type' | 'order' | 'iou' | 'chance'>;

/** Mean strength of each order over the samples of an analysis, AND or OR or both. */
export function strengthsAt(
  { samples }: SalientAnalysis,
  layerName: string,
  type: TrackedType,
  playerCount: number,
): Float64Array {
  const lists = samples.map((sample) =>
    at(sample, layerName).filter((one) => type === 'BOTH' || one.type === type),
  );
  return strengthsOf(orderDistribution(lists, playerCount));
}

export function at(sample: SalientSample | undefined, layerName: string): SparseInteraction[] {
  return sample?.interactions[layerName] ?? [];
}
