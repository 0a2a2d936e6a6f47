import {
  averageOverlap,
  type MeanOverlap,
  orderDistribution,
  overlapByOrder,
  strengthsOf,
  weightedByStrength,
} from '@strata/interaction-engine';
import type { Family } from '../families.ts';
import { readNetwork, type StudiedNetwork, salientAt } from '../salient-sets.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';

/** How far two networks of one family agree at one layer. */
export interface LayerAgreement {
  layer: string;
  depth: number;
  /** AND and OR together; entry m is order m, entry 0 all orders. */
  byOrder: MeanOverlap[];
  /** One figure for all orders, weighted by the strength of both networks there. */
  iou: number | null;
  chance: number | null;
}

export interface Agreement {
  family: string;
  seeds: [number, number];
  playerCount: number;
  /** Input to output, which is the last. */
  layers: LayerAgreement[];
}

/** Every pair of seeds of a family. */
export function agreementsOf(family: Family, store: Store, settings: Settings): Agreement[] {
  const studied = family.networks.map(({ key, seed }) => {
    return { seed, network: readNetwork(store, key, null, settings) };
  });
  return studied.flatMap((first, place) =>
    studied.slice(place + 1).map((second) => ({
      family: family.name,
      seeds: [first.seed, second.seed] as [number, number],
      playerCount: first.network.playerCount,
      layers: first.network.layers.map((layer, i) => {
        return {
          depth: i / (first.network.layers.length - 1),
          ...agreementAt(first.network, second.network, layer),
        };
      }),
    })),
  );
}

function agreementAt(
  first: StudiedNetwork,
  second: StudiedNetwork,
  layer: string,
): Omit<LayerAgreement, 'depth'> {
  const [a, b] = [first, second].map((studied) => salientAt(studied, layer));
  const n = first.playerCount;
  const means = averageOverlap(a.map((list, sample) => overlapByOrder(list, b[sample], n)));
  const byOrder = means.filter(({ type }) => type === 'BOTH');
  const [here, there] = [a, b].map((lists) => strengthsOf(orderDistribution(lists, n)));
  const strengths = here.map((strength, order) => strength + there[order]);
  return {
    layer,
    byOrder,
    iou: weightedByStrength(
      byOrder.map((row) => row.iou),
      strengths,
    ),
    chance: weightedByStrength(
      byOrder.map((row) => row.chance),
      strengths,
    ),
  };
}

/** The mean IoU or chance over the orders of a range that have one. */
export function meanOverOrders(
  byOrder: readonly MeanOverlap[],
  what: 'iou' | 'chance',
  from: number,
  to: number,
): number | null {
  const known = byOrder.filter(({ order }) => order >= from && order <= to).flatMap((row) => row[what] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
