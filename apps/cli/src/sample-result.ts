import { type SparseInteraction, type TrackingRow, track } from '@strata/interaction-engine';
import type { SplitRecord } from './split-games.ts';

/** A layer compared with its reference, both by number. */
export interface LayerTracking {
  layer: number;
  reference: number;
  rows: TrackingRow[];
}

export function salientOf({ interactions }: SplitRecord, threshold: number): SparseInteraction[] {
  return interactions.filter(({ effect }) => effect !== 0 && Math.abs(effect) >= threshold);
}

/** The layers of one sample against their references, from what is salient at each. */
export function trackSample(
  salient: readonly SparseInteraction[][],
  references: readonly (number | undefined)[],
  playerCount: number,
): LayerTracking[] {
  return references.flatMap((reference, layer) =>
    reference === undefined
      ? []
      : [{ layer, reference, rows: track(salient[layer], salient[reference], playerCount) }],
  );
}
