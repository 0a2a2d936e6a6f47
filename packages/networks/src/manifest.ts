import { existsSync, readFileSync } from 'node:fs';
import { Missing, named } from './errors.ts';

/** What `npm run train` measured of one set of weights, and where they are. */
export interface Checkpoint {
  file: string;
  epoch: number;
  trainingAccuracy: number;
  trainingLoss: number;
  heldOutAccuracy: number;
  heldOutLoss: number;
  /** SHA-256 of architecture and weights. */
  hash: string;
}

/** weights/<key>/manifest.json: how a network was trained and what came of it. */
export interface Manifest {
  key: string;
  architecture: string;
  dataSet: string;
  /** SHA-256 of the data set it learned from. */
  dataSetHash: string;
  seed: number;
  epochs: number;
  batchSize: number;
  learningRate: number;
  weightDecay: number;
  backend: string;
  date: string;
  parameters: number;
  /** In the order of training; the last one is the network. */
  checkpoints: Record<string, Checkpoint>;
}

export const weightsFolder = new URL('weights/', import.meta.url);

export function hasManifest(key: string): boolean {
  return existsSync(manifestPath(key));
}

export function readManifest(key: string): Manifest {
  if (!hasManifest(key))
    throw new Missing(`The network "${key}" has no weights yet: run npm run train -- ${key}.`);
  return JSON.parse(readFileSync(manifestPath(key), 'utf8')) as Manifest;
}

export function manifestPath(key: string): URL {
  return new URL(`${key}/manifest.json`, weightsFolder);
}

/** The name of the checkpoint that ends the training. */
export function finalCheckpoint(manifest: Manifest): string {
  return Object.keys(manifest.checkpoints).at(-1) ?? 'none';
}

/** All weights of a checkpoint, in the order of the model's variables. */
export function readWeights(manifest: Manifest, name: string): Float32Array {
  const { file } = named('checkpoint', manifest.checkpoints, name);
  const bytes = readFileSync(new URL(`${manifest.key}/${file}`, weightsFolder));
  return new Float32Array(new Uint8Array(bytes).buffer);
}
