import type { SparseInteraction } from '@strata/interaction-engine';
import type { Piece } from './pieces/piece.ts';
import { type LayerSplit, type SampleResult, sampleRequest } from './pieces/sample.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** τ as a share of max|I| over all samples (method §2). */
export const salienceFraction = 0.05;

/** All samples of one network, at the end of its training or at a checkpoint. */
export interface StudiedNetwork {
  network: string;
  playerCount: number;
  samples: SampleResult[];
  /** Input to output, which is the last. */
  layers: string[];
}

export function samplePieces(
  network: string,
  checkpoint: string | null,
  settings: Settings,
  cost: number,
): Piece[] {
  return Array.from({ length: settings.sampleCount }, (_, place) => {
    return { kind: 'sample', request: sampleRequest(network, checkpoint, settings, place), cost };
  });
}

export function readNetwork(
  store: Store,
  network: string,
  checkpoint: string | null,
  settings: Settings,
): StudiedNetwork {
  const samples = Array.from({ length: settings.sampleCount }, (_, place) =>
    store.read('sample', sampleRequest(network, checkpoint, settings, place)),
  );
  const [{ layers, playerCount }] = samples;
  return { network, playerCount, samples, layers: layers.map(({ layer }) => layer) };
}

/** The splits of one layer, one a sample. @throws RangeError where there is no such layer. */
export function splitsAt({ samples, layers, network }: StudiedNetwork, layer: string): LayerSplit[] {
  const place = layers.indexOf(layer);
  if (place < 0) throw new RangeError(`The network "${network}" was not studied at a layer "${layer}".`);
  return samples.map((sample) => sample.layers[place]);
}

/** τ of a layer: 5% of the largest effect over all samples, both types. */
export function thresholdAt(studied: StudiedNetwork, layer: string): number {
  return salienceFraction * Math.max(...splitsAt(studied, layer).map(({ maximum }) => maximum));
}

/** The salient interactions of a layer, one list a sample; `factor` from ½ on multiplies τ. */
export function salientAt(studied: StudiedNetwork, layer: string, factor = 1): SparseInteraction[][] {
  const threshold = factor * thresholdAt(studied, layer);
  return splitsAt(studied, layer).map(({ interactions }) => above(interactions, threshold));
}

export function above(interactions: readonly SparseInteraction[], threshold: number): SparseInteraction[] {
  return interactions.filter(({ effect }) => Math.abs(effect) >= threshold);
}

/** Mean |v(x) − v(x_∅)| of the output, by which strengths of different networks are divided. */
export function outputGapOf(studied: StudiedNetwork): number {
  const gaps = splitsAt(studied, 'output').map(({ fullValue, baseValue }) => Math.abs(fullValue - baseValue));
  return mean(gaps);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
