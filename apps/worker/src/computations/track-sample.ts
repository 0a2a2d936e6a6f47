import {
  type Effects,
  reconstruct,
  reconstructionError,
  type SparseInteraction,
  salientInteractions,
  type TrackingRow,
  track,
} from '@strata/interaction-engine';

export interface TrackRequest {
  playerCount: number;
  /** Input to output; the last one is the output. */
  layers: { layerId: string; baseValue: number; values: Float64Array; effects: Effects; threshold: number }[];
}

export interface TrackedGames {
  layers: {
    layerId: string;
    /** Down to half the threshold. */
    interactions: { layerId: string; types: ('AND' | 'OR')[]; masks: Int32Array; effects: Float64Array };
    residual: { layerId: string; maximum: number; mean: number };
    output: TrackingRow[];
    /** Undefined for the output, which nothing follows. */
    next: TrackingRow[] | undefined;
  }[];
}

/** What one sample contributes to the tracking of all: salience and comparison of its layers (method §2 and §3.4). */
export function trackSample({ playerCount, layers }: TrackRequest): TrackedGames {
  const salient = layers.map(({ effects, threshold }) => salientInteractions(effects, threshold));
  const output = salient[salient.length - 1];
  return {
    layers: layers.map(({ layerId, baseValue, values, effects, threshold }, i) => ({
      layerId,
      interactions: { layerId, ...columnsOf(salientInteractions(effects, threshold / 2)) },
      residual: { layerId, ...reconstructionError(values, reconstruct(baseValue, salient[i], playerCount)) },
      output: track(salient[i], output, playerCount),
      next: i + 1 < salient.length ? track(salient[i], salient[i + 1], playerCount) : undefined,
    })),
  };
}

function columnsOf(interactions: readonly SparseInteraction[]) {
  return {
    types: interactions.map(({ type }) => type),
    masks: Int32Array.from(interactions, ({ mask }) => mask),
    effects: Float64Array.from(interactions, ({ effect }) => effect),
  };
}
