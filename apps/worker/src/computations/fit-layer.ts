import { type FittedProbe, fitLinearProbe, probeQuality } from '@strata/interaction-engine';
import {
  type DataSet,
  featureSizeOf,
  inputSize,
  isPooled,
  type Labelled,
  type LayerDescription,
  poolFeatures,
} from '@strata/networks';
import { PermanentFailure } from './permanent-failure.ts';
import { openSubject, type Subject } from './subject.ts';

export interface FitRequest extends Subject {
  layer: string;
  pooling: boolean;
  seed: number;
  trainingCount: number;
  /** How many samples of the data set's held-out part the fitted probe is measured on, at most. */
  heldOutLimit: number;
}

export interface FittedLayer extends Omit<FittedProbe, 'validationAccuracy' | 'validationLoss'> {
  layer: string;
  heldOutCount: number;
  heldOutAccuracy: number;
  /** Mean cross-entropy in nats. */
  heldOutLoss: number;
  pooled: boolean;
  seconds: number;
}

/**
 * A linear probe on one layer's feature of unmasked training samples (method §3.1), measured on samples that neither it
 * nor the network has seen.
 */
export async function fitLayer(request: FitRequest): Promise<FittedLayer> {
  const began = performance.now();
  const { network, dataSet } = await openSubject(request);
  const layer = layerNamed(network.layers, request);
  const featuresOf = async ({ inputs, count }: { inputs: Float32Array; count: number }) => {
    const { features } = await network.features(inputs, count, [layer.name]);
    return poolFeatures(layer, features[layer.name], count, request.pooling);
  };
  const training = firstTrainingSamples(dataSet, request.trainingCount);
  const { validationAccuracy, validationLoss, ...probe } = fitLinearProbe({
    features: await featuresOf(training),
    labels: training.labels,
    classCount: network.classCount,
    featureSize: featureSizeOf(layer, request.pooling),
    seed: request.seed,
  });
  const heldOut = firstOf(dataSet.heldOut, Math.min(request.heldOutLimit, dataSet.heldOut.count), dataSet);
  const quality = probeQuality(probe, await featuresOf(heldOut), heldOut.labels);
  const seconds = (performance.now() - began) / 1000;
  return {
    ...probe,
    layer: layer.name,
    pooled: isPooled(layer, request.pooling),
    heldOutCount: quality.count,
    heldOutAccuracy: quality.accuracy,
    heldOutLoss: quality.loss,
    seconds,
  };
}

function layerNamed(
  layers: readonly LayerDescription[],
  { layer, networkKey }: FitRequest,
): LayerDescription {
  const found = layers.find(({ name }) => name === layer);
  if (found) return found;
  const names = layers.map(({ name }) => name).join(', ');
  throw new PermanentFailure(`The network "${networkKey}" has no layer "${layer}"; its layers are ${names}.`);
}

function firstTrainingSamples(dataSet: DataSet, count: number) {
  const { training, key } = dataSet;
  if (count <= training.count) return firstOf(training, count, dataSet);
  throw new PermanentFailure(
    `The data set "${key}" has ${training.count} training samples, and the probe asks for ${count}.`,
  );
}

// both parts are kept in a seeded order, so their first samples are a fair sample of them
function firstOf({ inputs, labels }: Labelled, count: number, { shape }: DataSet) {
  return {
    count,
    inputs: inputs.subarray(0, count * inputSize(shape)),
    labels: labels.subarray(0, count),
  };
}
