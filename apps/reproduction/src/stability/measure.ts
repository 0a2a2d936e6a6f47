import {
  type NoisySample,
  orderDistribution,
  type StabilityRow,
  stabilityByOrder,
  strengthsOf,
  weightedByStrength,
} from '@strata/interaction-engine';
import type { Family } from '../families.ts';
import type { NoiseResult, NoiseVariant, NoisyLayer } from '../pieces/noise.ts';
import { readNetwork, type StudiedNetwork, thresholdAt } from '../salient-sets.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { noiseRequests } from './plan.ts';

export interface MeasuredStability {
  family: string;
  playerCount: number;
  variants: Record<NoiseVariant, VariantStability>;
  /** Median over interactions of the output: how far a 30 times tighter split moves an effect, over its deviation. */
  slack: number | null;
}

export interface VariantStability {
  /** At the output, AND and OR together; entry m is order m, entry 0 all orders. */
  byOrder: StabilityRow[];
  /** The same sample by sample. */
  bySample: StabilityRow[][];
  /** Layers that were read in this way, input to output. */
  byLayer: { layer: string; depth: number; instability: number | null; sampleCount: number }[];
}

export function measureStability(family: Family, store: Store, settings: Settings): MeasuredStability {
  const studied = readNetwork(store, family.networks[0].key, null, settings);
  const results = noiseRequests(family, settings).map((request) => store.read('noise', request));
  return {
    family: family.name,
    playerCount: studied.playerCount,
    variants: {
      AFRESH: variantOf('AFRESH', studied, results),
      KEPT: variantOf('KEPT', studied, results),
    },
    slack: medianSlack(pick(results, 'output', 'AFRESH')),
  };
}

function variantOf(
  variant: NoiseVariant,
  studied: StudiedNetwork,
  results: readonly NoiseResult[],
): VariantStability {
  const n = studied.playerCount;
  const salient = (layer: string) =>
    salientSamples(pick(results, layer, variant), thresholdAt(studied, layer));
  const output = salient('output');
  return {
    byOrder: both(stabilityByOrder(output, n)),
    bySample: output.map((sample) => both(stabilityByOrder([sample], n))),
    byLayer: studied.layers.flatMap((layer, place) => {
      const samples = salient(layer);
      if (samples.length === 0) return [];
      const strengths = strengthsOf(
        orderDistribution(
          samples.map(({ interactions }) => interactions),
          n,
        ),
      );
      const rows = both(stabilityByOrder(samples, n));
      const instability = weightedByStrength(
        rows.map((row) => row.instability),
        strengths,
      );
      return [
        { layer, depth: place / (studied.layers.length - 1), instability, sampleCount: samples.length },
      ];
    }),
  };
}

function both(rows: readonly StabilityRow[]): StabilityRow[] {
  return rows.filter(({ type }) => type === 'BOTH');
}

function pick(results: readonly NoiseResult[], layer: string, variant: NoiseVariant): NoisyLayer[] {
  return results.flatMap(
    (layers) => layers.find((one) => one.layer === layer && one.variant === variant) ?? [],
  );
}

/** What lies above τ of the layer on the clean input. Pieces keep what lies above 5% of their own sample's largest. */
function salientSamples(layers: readonly NoisyLayer[], threshold: number): NoisySample[] {
  return layers.map(({ interactions, draws }) => {
    const kept = interactions.flatMap(({ effect }, i) => (Math.abs(effect) >= threshold ? [i] : []));
    return {
      interactions: kept.map((i) => interactions[i]),
      draws: draws.map((draw) => Float64Array.from(kept, (i) => draw[i])),
    };
  });
}

function medianSlack(layers: readonly NoisyLayer[]): number | null {
  const ratios = layers.flatMap(({ interactions, draws, slack }) =>
    interactions.flatMap((_, i) => {
      const deviation = deviationOf(draws.map((draw) => draw[i]));
      return deviation === 0 ? [] : [slack[i] / deviation];
    }),
  );
  return quantile(ratios, 0.5);
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** The value below which a share of the values lies; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The mean stability over the orders of a range that have one. */
export function meanStability(rows: readonly StabilityRow[], from: number, to: number): number | null {
  const known = rows
    .filter(({ order }) => order >= from && order <= to)
    .flatMap((row) => row.stability ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
