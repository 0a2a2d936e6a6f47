import type { NewMeasurement, SalientAnalysis, StoredPerturbation } from '@strata/database';
import {
  type NoisySample,
  type StabilityRow,
  stabilityByOrder,
  trackedTypes,
  weightedByStrength,
} from '@strata/interaction-engine';
import { strengthsAt } from './compare-networks.ts';
import { meanAndSpread } from './spread.ts';

export interface NoiseRequest {
  playerCount: number;
  /** Layers that are studied, with the output. */
  layers: string[];
  base: SalientAnalysis;
  perturbations: StoredPerturbation[];
  draws: number;
}

const variants = { KEPT: 'kept', SOLVED: 'solved' } as const;

/** Stability (method §4): of salient interactions under noise, by order and along the depth, for each way of splitting a draw. */
export function weighNoise(request: NoiseRequest): NewMeasurement[] {
  const byLayer = Map.groupBy(request.perturbations, ({ layerName }) => layerName);
  return request.layers.flatMap((layerName) =>
    (Object.keys(variants) as (keyof typeof variants)[]).flatMap((series) => {
      const samples = (byLayer.get(layerName) ?? []).flatMap((one) =>
        noisySample(one, series, request.draws),
      );
      if (samples.length === 0) return [];
      return stabilityOf(layerName, samples, request).map((row) => ({ ...row, series, layerName }));
    }),
  );
}

function noisySample(
  { types, masks, ...effects }: StoredPerturbation,
  series: keyof typeof variants,
  draws: number,
): NoisySample[] {
  const all = effects[variants[series]];
  if (!all) return [];
  const count = masks.length;
  return [
    {
      interactions: masks.map((mask, i) => ({ type: types[i], mask, effect: 0 })),
      draws: Array.from({ length: draws }, (_, draw) => all.subarray(draw * count, (draw + 1) * count)),
    },
  ];
}

function stabilityOf(
  layerName: string,
  samples: readonly NoisySample[],
  { playerCount, base }: NoiseRequest,
): Omit<NewMeasurement, 'series' | 'layerName'>[] {
  const rows = stabilityByOrder(samples, playerCount);
  const each = samples.map((sample) => stabilityByOrder([sample], playerCount));
  const byOrder = rows.map(({ type, order, stability: value, instability: _, ...counts }, index) => ({
    ...{ measure: 'STABILITY' as const, type, order, value, ...counts },
    spread: meanAndSpread(each.map((ofSample) => ofSample[index].stability)).spread,
  }));
  const depth = trackedTypes.map((type) => ({
    ...{ measure: 'STABILITY_DEPTH' as const, type, sampleCount: samples.length },
    value: weightedByStrength(
      ofType(rows, type).map(({ instability }) => instability),
      strengthsAt(base, layerName, type, playerCount),
    ),
  }));
  return [...byOrder, ...depth];
}

function ofType(rows: readonly StabilityRow[], type: StabilityRow['type']): StabilityRow[] {
  return rows.filter((row) => row.type === type);
}
