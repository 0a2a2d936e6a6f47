// Linear probes: fitted once for (network, layer, data set, settings), reused by every analysis.
import { createHash } from 'node:crypto';
import type { AnalysisSettings } from './analysis-settings.ts';
import { bytesOf, float64Of } from './bytes.ts';
import { database, type Transaction } from './client.ts';

/** What makes two probes the same probe, on one layer or another. */
export interface ProbeKey {
  networkHash: string;
  dataSetHash: string;
  settingsHash: string;
}

/** How many samples of the held-out part a fitted probe is measured on, at most. */
export const probeHeldOutLimit = 1000;

export interface StoredProbe {
  id: string;
  layer: string;
  pooled: boolean;
  featureSize: number;
  classCount: number;
  /** Feature-major. */
  weights: Float64Array;
  biases: Float64Array;
  mean: Float64Array;
  scale: Float64Array;
}

export interface NewProbe extends Omit<StoredProbe, 'id'> {
  l2: number;
  seed: number;
  trainingCount: number;
  validationCount: number;
  heldOutCount: number;
  trainingAccuracy: number;
  heldOutAccuracy: number;
  heldOutLoss: number;
  converged: boolean;
  seconds: number;
}

/** SHA-256 of all that shapes a probe besides network, layer and data; the engine's version stands for its L2 grid. */
export function probeSettingsHash(
  settings: Pick<AnalysisSettings, 'pooling' | 'probeSeed' | 'probeTrainingCount'>,
  engineVersion: string,
): string {
  const { pooling, probeSeed, probeTrainingCount } = settings;
  return createHash('sha256')
    .update(JSON.stringify({ pooling, probeSeed, probeTrainingCount, engineVersion }))
    .digest('hex');
}

/** Which of these layers have a probe already: layer → id of the probe. */
export async function findProbes(
  key: ProbeKey,
  layers: readonly string[],
  tx: Transaction = database(),
): Promise<Map<string, string>> {
  const probes = await tx.probe.findMany({
    where: { ...key, layer: { in: [...layers] } },
    select: { id: true, layer: true },
  });
  return new Map(probes.map(({ id, layer }) => [layer, id]));
}

/** Stores a probe; where another worker stored the same one meanwhile, that one stays. Returns its id. */
export async function storeProbe(tx: Transaction, key: ProbeKey, probe: NewProbe): Promise<string> {
  const { weights, biases, mean, scale, ...rest } = probe;
  await tx.probe.createMany({
    data: [{ ...key, ...rest, weights: bytesOf(weights, biases), standardisation: bytesOf(mean, scale) }],
    skipDuplicates: true,
  });
  const stored = await findProbes(key, [probe.layer], tx);
  const id = stored.get(probe.layer);
  if (!id) throw new Error(`The probe of layer "${probe.layer}" was stored and can not be found.`);
  return id;
}

export async function readProbes(ids: readonly string[]): Promise<StoredProbe[]> {
  const rows = await database().probe.findMany({ where: { id: { in: [...ids] } } });
  return rows.map((row) => {
    const { id, layer, pooled, featureSize, classCount } = row;
    const [weights, biases] = cut(float64Of(row.weights), featureSize * classCount);
    const [mean, scale] = cut(float64Of(row.standardisation), featureSize);
    return { id, layer, pooled, featureSize, classCount, weights, biases, mean, scale };
  });
}

function cut(values: Float64Array, at: number): [Float64Array, Float64Array] {
  return [values.slice(0, at), values.slice(at)];
}
