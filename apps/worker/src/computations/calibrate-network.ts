import { fitLinearProbe, type LinearProbe, sparsify } from '@strata/interaction-engine';
import {
  baselineOf,
  type DataSet,
  featureSizeOf,
  inputAt,
  inputSize,
  isPooled,
  type LayerDescription,
  type LayerReader,
  type Network,
  networkGames,
  outputGame,
  type Player,
  poolFeatures,
} from '@strata/networks';
import { residentDataSet, residentNetwork } from './resident.ts';

export interface NetworkCalibration {
  layers: LayerDescription[];
  hash: string;
  /** On one core. */
  secondsPerThousandPasses: number;
  secondsPerThousandTrainingFeatures: number;
  secondsPerThousandSubsets: number;
}

const playerCount = 10;
const passCount = 2 ** playerCount;
const trainingCount = 200;
const splitSettings = { tolerance: 0.01, iterationLimit: 2_000 };

/** Measures, on a real game, what an analysis of this network costs; every number is of one core. */
export async function calibrateNetwork(request: {
  key: string;
  dataSet: string;
}): Promise<NetworkCalibration> {
  const network = await residentNetwork(request.key);
  const dataSet = await residentDataSet(request.dataSet);
  const readers = network.layers.map((layer) => unfittedReader(layer, network.classCount));
  // everything once on something smaller: what is measured should be warm
  const smaller = await play(network, dataSet, readers, playerCount - 2);
  await fitAll(network, dataSet, trainingCount / 4);
  split(smaller);
  const played = await timed(() => play(network, dataSet, readers, playerCount));
  const fitted = await timed(() => fitAll(network, dataSet, trainingCount));
  const divided = await timed(async () => split(played.result));
  return {
    layers: network.layers,
    hash: network.hash,
    secondsPerThousandPasses: (1000 * played.seconds) / passCount,
    secondsPerThousandTrainingFeatures: (1000 * fitted.seconds) / trainingCount / network.layers.length,
    secondsPerThousandSubsets: (1000 * divided.seconds) / passCount,
  };
}

async function play(
  network: Network,
  dataSet: DataSet,
  readers: LayerReader[],
  count: number,
): Promise<Float64Array> {
  const games = await networkGames({
    network,
    input: inputAt(dataSet.heldOut, 0),
    target: dataSet.heldOut.labels[0],
    players: stripes(inputSize(dataSet.shape), count),
    baseline: baselineOf(dataSet, 'MEAN'),
    readers,
  });
  return games.get(outputGame) ?? new Float64Array(2 ** count);
}

async function fitAll(
  { layers, classCount, features }: Network,
  { training, shape }: DataSet,
  count: number,
): Promise<void> {
  const seen = await features(
    training.inputs.subarray(0, count * inputSize(shape)),
    count,
    layers.map(({ name }) => name),
  );
  for (const layer of layers) {
    fitLinearProbe({
      features: poolFeatures(layer, seen.features[layer.name], count, true),
      labels: training.labels.subarray(0, count),
      featureSize: featureSizeOf(layer, true),
      classCount,
      seed: 1,
    });
  }
}

function split(values: Float64Array): void {
  const gap = Math.abs(values[values.length - 1] - values[0]);
  sparsify(values, { ...splitSettings, kappa: 0.04 * gap });
}

/** A probe of the right size that was never fitted: it takes as long to read. */
function unfittedReader(layer: LayerDescription, classCount: number): LayerReader {
  const featureSize = featureSizeOf(layer, true);
  const probe: LinearProbe = {
    featureSize,
    classCount,
    weights: new Float64Array(featureSize * classCount).fill(0.01),
    biases: new Float64Array(classCount),
    mean: new Float64Array(featureSize),
    scale: new Float64Array(featureSize).fill(1),
  };
  return { layer: layer.name, probe, pooled: isPooled(layer, true) };
}

/** As many players as asked, whatever the input is. */
function stripes(size: number, count: number): Player[] {
  const length = Math.ceil(size / count);
  return Array.from({ length: count }, (_, i) => ({
    name: `${i}`,
    inputs: Array.from(
      { length: Math.max(0, Math.min(length, size - i * length)) },
      (_, j) => i * length + j,
    ),
  }));
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}
