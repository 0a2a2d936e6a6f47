import {
  averageTracking,
  completenessOf,
  redundancyOf,
  type TrackingRow,
  track,
} from '@strata/interaction-engine';
import { entryOf, type Family } from '../families.ts';
import { probesRequest } from '../pieces/probes.ts';
import {
  above,
  mean,
  outputGapOf,
  readNetwork,
  type StudiedNetwork,
  salienceFraction,
  salientAt,
} from '../salient-sets.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { foregroundRequests } from './plan.ts';

export interface MeasuredLayer {
  layer: string;
  /** 0 at the first layer, 1 at the output. */
  depth: number;
  operator: string;
  /** Held out: of the probe, and at the output of the network. */
  accuracy: number;
  /** Means over samples; ratios of means. AND, OR, BOTH, each with orders 0 (all) to n. */
  rows: TrackingRow[];
  /** Salient interactions a sample at τ/2, τ and 2τ. */
  counts: [number, number, number];
}

export interface MeasuredNetwork {
  network: string;
  seed: number;
  playerCount: number;
  outputGap: number;
  backend: string;
  /** The largest relative gap of any split, and how often κ's floor bit. */
  largestGap: number;
  floorShare: number;
  layers: MeasuredLayer[];
}

export type Band = 'low' | 'middle' | 'high';
/** Orders 1–3, 4–6 and 7–n. */
export const bands: readonly Band[] = ['low', 'middle', 'high'];

export function measureFamily(family: Family, store: Store, settings: Settings): MeasuredNetwork[] {
  return family.networks.map(({ key }) => measureNetwork(key, store, settings));
}

function measureNetwork(network: string, store: Store, settings: Settings): MeasuredNetwork {
  const studied = readNetwork(store, network, null, settings);
  const readers = store.read('probes', probesRequest(network, settings));
  const { accuracy, seed } = entryOf(network);
  const splits = studied.samples.flatMap(({ layers }) => layers);
  return {
    network,
    seed,
    playerCount: studied.playerCount,
    outputGap: outputGapOf(studied),
    backend: studied.samples[0].backend,
    largestGap: Math.max(...splits.map(({ gap }) => gap)),
    floorShare: mean(splits.map(({ floorUsed }) => Number(floorUsed))),
    layers: studied.layers.map((layer, place) => {
      const reader = readers.find((one) => one.layer === layer);
      return {
        layer,
        depth: place / (studied.layers.length - 1),
        operator: reader?.operator ?? 'the network itself',
        accuracy: reader?.accuracy ?? accuracy,
        ...measureLayer(studied, layer),
      };
    }),
  };
}

/** Salient interactions a sample at the output of seed 1 where players are each image's own foreground; null of others. */
export function foregroundCount(family: Family, store: Store, settings: Settings): number | null {
  const splits = foregroundRequests(family, settings).map(
    (request) => store.read('sample', request).layers[0],
  );
  if (splits.length === 0) return null;
  const threshold = salienceFraction * Math.max(...splits.map(({ maximum }) => maximum));
  return mean(splits.map(({ interactions }) => above(interactions, threshold).length));
}

function measureLayer(studied: StudiedNetwork, layer: string): Pick<MeasuredLayer, 'rows' | 'counts'> {
  const references = salientAt(studied, 'output');
  const lists = salientAt(studied, layer);
  const rows = averageTracking(
    lists.map((list, place) => track(list, references[place], studied.playerCount)),
    'RATIO_OF_MEANS',
  );
  const countAt = (factor: number) => mean(salientAt(studied, layer, factor).map(({ length }) => length));
  return { rows, counts: [countAt(0.5), countAt(1), countAt(2)] };
}

/** The row of a type and order (0: all). */
export function rowOf({ rows }: MeasuredLayer, type: TrackingRow['type'], order: number): TrackingRow {
  const row = rows.find((one) => one.type === type && one.order === order);
  if (row) return row;
  throw new RangeError(`No row of type ${type} and order ${order} was tracked.`);
}

/** AND and OR of a band of orders together. */
export function bandOf({ rows }: MeasuredLayer, band: Band): TrackingRow {
  const sum = { overlap: 0, forgotten: 0, new: 0, strength: 0, referenceStrength: 0 };
  for (const row of rows) {
    if (row.type !== 'BOTH' || row.order === 0 || bandOfOrder(row.order) !== band) continue;
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key];
  }
  const ratios = { completeness: completenessOf(sum), redundancy: redundancyOf(sum) };
  return { type: 'BOTH', order: 0, ...sum, ...ratios };
}

export function bandOfOrder(order: number): Band {
  return order <= 3 ? 'low' : order <= 6 ? 'middle' : 'high';
}

/** Shares of a layer's strength by order, entries 0…n; entry 0 is 0. */
export function sharesByOrder(layer: MeasuredLayer, playerCount: number): number[] {
  const total = rowOf(layer, 'BOTH', 0).strength;
  return Array.from({ length: playerCount + 1 }, (_, order) =>
    order === 0 || total === 0 ? 0 : rowOf(layer, 'BOTH', order).strength / total,
  );
}
