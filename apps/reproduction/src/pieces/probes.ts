import { fitLinearProbe, type LinearProbe, probeQuality } from '@strata/interaction-engine';
import {
  featureSizeOf,
  inputSize,
  isPooled,
  type Labelled,
  type LayerReader,
  type Network,
  poolFeatures,
} from '@strata/networks';
import type { Settings } from '../settings.ts';
import type { Computation } from './piece.ts';
import { dataOf, type NetworkAt, residentNetwork } from './resident.ts';

export interface ProbesRequest extends NetworkAt {
  probeCount: number;
  probeSeed: number;
}

/** How a layer is read, and how well. */
export interface Reader extends LayerReader {
  probe: LinearProbe;
  /** As a person reads it: "convolution 5×5, ReLU". */
  operator: string;
  /** On samples that neither the probe nor the network was trained on. */
  accuracy: number;
}

export function probesRequest(network: string, { probeCount, probeSeed }: Settings): ProbesRequest {
  return { network, checkpoint: null, probeCount, probeSeed };
}

/** A linear probe for every layer, on unmasked training samples (method §3.1); features above 4,096 entries are pooled. */
export const probes: Computation<'probes'> = async (request) => {
  const network = await residentNetwork(request);
  const { training, heldOut, shape } = await dataOf(request);
  const fitted = await firstFeatures(network, training, inputSize(shape), request.probeCount);
  const unseen = await firstFeatures(network, heldOut, inputSize(shape), Math.ceil(request.probeCount / 2));
  return network.layers.map((layer) => {
    const seenBy = ({ features, labels }: Seen) =>
      poolFeatures(layer, features[layer.name], labels.length, true);
    const probe = fitLinearProbe({
      features: seenBy(fitted),
      labels: fitted.labels,
      classCount: network.classCount,
      featureSize: featureSizeOf(layer, true),
      seed: request.probeSeed,
    });
    const { accuracy } = probeQuality(probe, seenBy(unseen), unseen.labels);
    return { layer: layer.name, operator: layer.operator, pooled: isPooled(layer, true), probe, accuracy };
  });
};

interface Seen {
  features: Record<string, Float32Array>;
  labels: Int32Array;
}

/** Every layer's features of the first samples of a part, which are kept in a seeded order. */
async function firstFeatures(network: Network, part: Labelled, size: number, limit: number): Promise<Seen> {
  const count = Math.min(limit, part.count);
  const names = network.layers.map(({ name }) => name);
  const { features } = await network.features(part.inputs.subarray(0, count * size), count, names);
  return { features, labels: part.labels.subarray(0, count) };
}
