import { type LinearProbe, logOdds, probeLogits } from '@strata/interaction-engine';
import type { LayerDescription } from './architectures/describe-layers.ts';
import { UnknownName, UnsuitableValue } from './errors.ts';
import { featureSizeOf, poolFeatures } from './features.ts';
import { maskedInputs } from './mask.ts';
import type { Network } from './network.ts';
import { type Player, requirePlayerCount } from './players/player.ts';

/** How a layer is read: by a linear probe on its feature, pooled or flat. */
export interface LayerReader {
  layer: string;
  probe: LinearProbe;
  pooled: boolean;
}

export interface GamesRequest {
  network: Network;
  input: Float32Array;
  /** The class whose log-odds is the game's value. */
  target: number;
  players: readonly Player[];
  baseline: Float32Array;
  readers: readonly LayerReader[];
  /** Masked inputs that are in memory at a time. */
  batchSize?: number;
  /** Told after each batch: how many of the 2ⁿ subsets are done. */
  onProgress?: (done: number, total: number) => void;
}

/** Under this name stand the network's own logits. */
export const outputGame = 'output';

/**
 * v(x_T) for all 2ⁿ subsets T of the players: the target's log-odds, read from the network's own output and from each
 * reader's layer (method §1 and §3). One forward pass a masked input serves all layers, and its features are
 * gone before the next batch is made.
 */
export async function networkGames(request: GamesRequest): Promise<Map<string, Float64Array>> {
  const { network, input, players, baseline, readers, onProgress } = request;
  const reads = requireReadable(request);
  const total = 2 ** players.length;
  const batchSize = Math.min(total, request.batchSize ?? defaultBatchSize(network));
  const names = readers.map(({ layer }) => layer);
  const games = new Map([...names, outputGame].map((name) => [name, new Float64Array(total)]));
  for (let first = 0; first < total; first += batchSize) {
    const count = Math.min(batchSize, total - first);
    const inputs = maskedInputs(input, baseline, players, first, count);
    const { logits, features } = await network.features(inputs, count, names);
    for (const read of reads) games.get(read.name)?.set(read.values(features, count), first);
    games.get(outputGame)?.set(logOddsOfRows(logits, network.classCount, request.target), first);
    onProgress?.(first + count, total);
  }
  return games;
}

interface Read {
  name: string;
  values(features: Record<string, Float32Array>, count: number): Float64Array;
}

function requireReadable({ network, players, target, readers, batchSize }: GamesRequest): Read[] {
  requirePlayerCount(players.length);
  if (!Number.isInteger(target) || target < 0 || target >= network.classCount) {
    throw new UnsuitableValue(
      `The target must be a class from 0 to ${network.classCount - 1}, not ${target}.`,
    );
  }
  if (batchSize !== undefined && !(Number.isInteger(batchSize) && batchSize > 0)) {
    throw new UnsuitableValue(`The batch size must be a whole number from 1, not ${batchSize}.`);
  }
  return readers.map((reader) => readOf(reader, layerOf(network, reader.layer), network.classCount, target));
}

function readOf(
  { probe, pooled }: LayerReader,
  layer: LayerDescription,
  classCount: number,
  target: number,
): Read {
  const size = featureSizeOf(layer, pooled);
  if (probe.featureSize !== size || probe.classCount !== classCount) {
    throw new UnsuitableValue(
      `The probe of layer "${layer.name}" takes ${probe.featureSize} features to ${probe.classCount} classes; it should take ${size} to ${classCount}.`,
    );
  }
  return {
    name: layer.name,
    values(features, count) {
      const seen = poolFeatures(layer, features[layer.name], count, pooled);
      return logOddsOfRows(probeLogits(probe, seen, count), classCount, target);
    },
  };
}

function layerOf({ layers }: Network, name: string): LayerDescription {
  const layer = layers.find((candidate) => candidate.name === name);
  if (layer) return layer;
  throw new UnknownName(
    'layer',
    name,
    layers.map((candidate) => candidate.name),
  );
}

/** In float64, from logits of either precision. */
function logOddsOfRows(
  logits: Float32Array | Float64Array,
  classCount: number,
  target: number,
): Float64Array {
  return Float64Array.from({ length: logits.length / classCount }, (_, row) =>
    logOdds(logits, row * classCount, classCount, target),
  );
}

/** As many masked inputs as 32 MB of features hold. */
function defaultBatchSize({ layers }: Network): number {
  const entries = layers.reduce((sum, { size }) => sum + size, 0);
  return Math.max(1, Math.min(1024, Math.floor((32 * 2 ** 20) / (4 * entries))));
}
