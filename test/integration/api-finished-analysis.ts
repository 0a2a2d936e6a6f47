// Does what the worker does, with the real engine and the database's own steps, on games made up of random numbers.

import {
  type AnalysisRun,
  openRun,
  readRunSamples,
  recordPreparation,
  recordProbe,
  recordSample,
  recordTracking,
  type TrackingRecord,
} from '@strata/database';
import {
  averageTracking,
  engineVersion,
  kappaOf,
  maximumEffect,
  reconstruct,
  reconstructionError,
  type Split,
  salientInteractions,
  sparsify,
  track,
} from '@strata/interaction-engine';

interface Extracted {
  sampleId: string;
  splits: Map<string, Split>;
}

/** Runs an analysis of the tests' table network from its start to its end. */
export async function finishAnalysis(analysisId: string): Promise<void> {
  const run = await openedRun(analysisId);
  await fitProbes(run);
  const samples = await readRunSamples(analysisId);
  const games = new Map(
    samples.map(({ id, index }) => [id, run.layers.map((layer) => gameOf(layer.index, index))]),
  );
  await prepare(run, samples, games);
  const extracted: Extracted[] = [];
  for (const { id } of samples) extracted.push(await extract(run, id, games.get(id) ?? []));
  await trackAll(run, extracted);
}

async function openedRun(analysisId: string): Promise<AnalysisRun> {
  const run = await openRun(analysisId);
  if (!run) throw new Error(`Analysis ${analysisId} does not run.`);
  return run;
}

async function fitProbes(run: AnalysisRun): Promise<void> {
  const key = { networkHash: run.networkHash, dataSetHash: run.dataSetHash, settingsHash: run.id };
  const two = Float64Array.of(1, -1);
  for (const layer of run.layers.filter(({ isOutput, probeId }) => !isOutput && !probeId))
    await recordProbe(run, layer, key, {
      layer: layer.name,
      pooled: false,
      featureSize: 1,
      classCount: 2,
      weights: two,
      biases: two,
      mean: Float64Array.of(0),
      scale: Float64Array.of(1),
      l2: 0.01,
      seed: 1,
      trainingCount: 200,
      validationCount: 50,
      heldOutCount: 100,
      trainingAccuracy: 0.9,
      heldOutAccuracy: 0.8,
      heldOutLoss: 0.5,
      converged: true,
      seconds: 0.1,
    });
}

async function prepare(
  run: AnalysisRun,
  samples: Awaited<ReturnType<typeof readRunSamples>>,
  games: Map<string, Float64Array[]>,
): Promise<void> {
  const players = Array.from({ length: run.settings.playerCount }, (_, i) => ({
    name: `p${i}`,
    inputs: [i],
  }));
  await recordPreparation(run, {
    players,
    baseline: new Float32Array(4),
    backend: 'tests',
    engineVersion,
    samples: samples.map(({ id, target }) => ({
      id,
      target,
      targetIsLabel: true,
      predicted: target,
      players: [],
    })),
    meanOutputGaps: run.layers.map(({ id, index }) => ({
      layerId: id,
      meanOutputGap: mean([...games.values()].map((values) => gapOf(values[index]))),
    })),
  });
  const opened = await openedRun(run.id);
  run.layers = opened.layers;
}

async function extract(run: AnalysisRun, sampleId: string, games: Float64Array[]): Promise<Extracted> {
  const splits = new Map<string, Split>();
  const rows = run.layers.map((layer) => {
    const values = games[layer.index];
    const meanOutputGap = layer.meanOutputGap ?? 0;
    const { kappa, floorUsed } = kappaOf(values, { fraction: run.settings.kappaFraction, meanOutputGap });
    const { tolerance, iterationLimit } = run.settings;
    const split = sparsify(values, { kappa, tolerance, iterationLimit });
    splits.set(layer.id, split);
    const { and: andEffects, or: orEffects, delta: _, types: __, endpoints: ___, ...numbers } = split;
    return {
      ...numbers,
      layerId: layer.id,
      kappaFloorUsed: floorUsed,
      maximumEffect: maximumEffect(split),
      values,
      andEffects,
      orEffects,
    };
  });
  await recordSample(run, sampleId, rows, { inference: 0.1, split: 0.1 });
  return { sampleId, splits };
}

async function trackAll(run: AnalysisRun, extracted: Extracted[]): Promise<void> {
  const splitsAt = (layerId: string) => extracted.map(({ splits }) => splitOf(splits, layerId));
  const layers = run.layers.map(({ id: layerId }) => {
    const largest = Math.max(...splitsAt(layerId).map(maximumEffect));
    return { layerId, maximumEffect: largest, threshold: run.settings.salienceFraction * largest };
  });
  const tracking = run.layers.flatMap((_, index) => [
    ...trackPair(run, extracted, layers[index], layers[layers.length - 1], 'OUTPUT'),
    ...(layers[index + 1] ? trackPair(run, extracted, layers[index], layers[index + 1], 'NEXT') : []),
  ]);
  const samples = extracted.map(({ sampleId, splits }) => ({
    sampleId,
    interactions: layers.map(({ layerId, threshold }) => {
      const kept = salientInteractions(splitOf(splits, layerId), threshold / 2);
      return {
        layerId,
        types: kept.map(({ type }) => type),
        masks: Int32Array.from(kept, ({ mask }) => mask),
        effects: Float64Array.from(kept, ({ effect }) => effect),
      };
    }),
    residuals: layers.map(({ layerId, threshold }) => {
      const { baseValue, playerCount, ...effects } = splitOf(splits, layerId);
      const alone = reconstruct(baseValue, salientInteractions(effects, threshold), playerCount);
      return { layerId, ...reconstructionError(reconstruct(baseValue, effects), alone) };
    }),
  }));
  await recordTracking(run, { layers, samples, tracking });
}

function trackPair(
  run: AnalysisRun,
  extracted: Extracted[],
  layer: { layerId: string; threshold: number },
  reference: { layerId: string; threshold: number },
  name: 'OUTPUT' | 'NEXT',
): TrackingRecord[] {
  const rows = extracted.map(({ splits }) =>
    track(
      salientInteractions(splitOf(splits, layer.layerId), layer.threshold),
      salientInteractions(splitOf(splits, reference.layerId), reference.threshold),
      run.settings.playerCount,
    ),
  );
  return averageTracking(rows, 'RATIO_OF_MEANS').map((row) => ({
    ...row,
    layerId: layer.layerId,
    reference: name,
  }));
}

function splitOf(splits: Map<string, Split>, layerId: string): Split {
  const split = splits.get(layerId);
  if (!split) throw new Error(`There is no split at layer ${layerId}.`);
  return split;
}

/** A seeded game of 4 players: a sine of what would be random. */
function gameOf(layer: number, sample: number): Float64Array {
  return Float64Array.from(
    { length: 16 },
    (_, mask) => 3 * Math.sin(12.9898 * mask + 78.233 * (layer + 3 * sample)),
  );
}

function gapOf(values: Float64Array): number {
  return Math.abs(values[values.length - 1] - values[0]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
