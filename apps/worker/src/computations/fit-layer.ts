import { type FittedProbe, fitLinearProbe } from '@strata/interaction-engine';
import {
  type DataSet,
  featureSizeOf,
  inputSize,
  isPooled,
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
}

export interface FittedLayer extends FittedProbe {
  layer: string;
  pooled: boolean;
  seconds: number;
}

/** A linear probe on one layer's feature of unmasked training samples (method §3.1). */
export async function fitLayer(request: FitRequest): Promise<FittedLayer> {
  const began = performance.now();
  const { network, dataSet } = await openSubject(request);
  const layer = layerNamed(network.layers, request);
  const { inputs, labels, count } = firstTrainingSamples(dataSet, request.trainingCount);
  const { features } = await network.features(inputs, count, [layer.name]);
  const probe = fitLinearProbe({
    features: poolFeatures(layer, features[layer.name], count, request.pooling),
    labels,
    classCount: network.classCount,
    featureSize: featureSizeOf(layer, request.pooling),
    seed: request.seed,
  });
  const seconds = (performance.now() - began) / 1000;
  return { ...probe, layer: layer.name, pooled: isPooled(layer, request.pooling), seconds };
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

// the training part is kept in a seeded order, so its first samples are a fair sample of it
function firstTrainingSamples({ training, shape, key }: DataSet, count: number) {
  if (count <= training.count) {
    const inputs = training.inputs.subarray(0, count * inputSize(shape));
    return { inputs, labels: training.labels.subarray(0, count), count };
  }
  throw new PermanentFailure(
    `The data set "${key}" has ${training.count} training samples, and the probe asks for ${count}.`,
  );
}
