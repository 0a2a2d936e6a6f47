import { setImmediate } from 'node:timers/promises';
import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, type SymbolicTensor, model as submodel } from '@tensorflow/tfjs-layers';
import { describeLayers, type LayerDescription } from './architectures/describe-layers.ts';
import { UnknownName, UnsuitableValue } from './errors.ts';
import { modelHash } from './model-weights.ts';

/** Logits (count × classCount), and each asked layer's feature (count × its size). */
export interface Features {
  logits: Float32Array;
  features: Record<string, Float32Array>;
}

/** A frozen classifier whose layers can be read. */
export interface Network {
  key: string;
  /** SHA-256 of architecture and weights. */
  hash: string;
  /** What computes it: "tensorflow 2.x native", "wasm simd 4.22.0". */
  backend: string;
  classCount: number;
  inputShape: number[];
  /** Input to output, without the output itself. */
  layers: LayerDescription[];
  /** Logits, count × classCount. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Logits and the features of the named layers, from one forward pass, in batches of bounded memory. */
  features(inputs: Float32Array, count: number, layers: readonly string[]): Promise<Features>;
  dispose(): void;
}

/** Bytes of tensors that one batch may hold; more is no faster (measured from 1 to 64 MB). */
const bytesPerBatch = 8 * 2 ** 20;

/** A model as a Network; it owns the model from here on. */
export function networkOf(key: string, model: LayersModel, backend: string): Network {
  const layers = describeLayers(model);
  const inputShape = model.inputs[0].shape.slice(1) as number[];
  const classCount = model.outputs[0].shape.at(-1) as number;
  const readers = new Map<string, LayersModel>();

  async function features(inputs: Float32Array, count: number, names: readonly string[]): Promise<Features> {
    requireLength(inputs, count, inputShape);
    const chosen = chooseLayers(layers, names);
    const reader = readerOf(model, chosen, readers);
    return inBatches(reader, inputs, count, inputShape, classCount, chosen);
  }

  return {
    key,
    hash: modelHash(model),
    backend,
    classCount,
    inputShape,
    layers,
    predict: async (inputs, count) => (await features(inputs, count, [])).logits,
    features,
    dispose: () => model.dispose(),
  };
}

function requireLength(inputs: Float32Array, count: number, shape: readonly number[]): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new UnsuitableValue(`The number of inputs must be a whole number from 1, not ${count}.`);
  }
  const size = shape.reduce((product, length) => product * length, 1);
  if (inputs.length === count * size) return;
  throw new UnsuitableValue(
    `${count} inputs of ${shape.join('×')} hold ${count * size} numbers, but ${inputs.length} were given.`,
  );
}

/** The named layers in the order of the network, each once. */
function chooseLayers(layers: readonly LayerDescription[], names: readonly string[]): LayerDescription[] {
  const known = layers.map(({ name }) => name);
  for (const name of names) if (!known.includes(name)) throw new UnknownName('layer', name, known);
  return layers.filter(({ name }) => names.includes(name));
}

/** The model with more outputs: the chosen layers, then the logits. It shares all layers and owns none. */
function readerOf(model: LayersModel, chosen: readonly LayerDescription[], made: Map<string, LayersModel>) {
  const key = chosen.map(({ name }) => name).join();
  const outputs = chosen.map(({ name }) => model.getLayer(name).output as SymbolicTensor);
  const reader = made.get(key) ?? submodel({ inputs: model.inputs, outputs: [...outputs, ...model.outputs] });
  made.set(key, reader);
  return reader;
}

async function inBatches(
  reader: LayersModel,
  inputs: Float32Array,
  count: number,
  inputShape: readonly number[],
  classCount: number,
  chosen: readonly LayerDescription[],
): Promise<Features> {
  const inputSize = inputs.length / count;
  const sizes = [...chosen.map(({ size }) => size), classCount];
  const all = sizes.map((size) => new Float32Array(count * size));
  const batchSize = batchSizeFor(reader, inputSize);
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(count, start + batchSize);
    const batch = inputs.subarray(start * inputSize, end * inputSize);
    forward(reader, batch, [end - start, ...inputShape]).forEach((values, i) => {
      all[i].set(values, start * sizes[i]);
    });
    if (end < count) await setImmediate(); // a long computation lets others speak
  }
  const features = Object.fromEntries(chosen.map(({ name }, i) => [name, all[i]]));
  return { logits: all[chosen.length], features };
}

function forward(reader: LayersModel, batch: Float32Array, shape: number[]): Float32Array[] {
  const outputs: Float32Array[] = [];
  tf.tidy(() => {
    const tensors = [reader.predictOnBatch(tf.tensor(batch, shape))].flat();
    for (const tensor of tensors) outputs.push(tensor.dataSync<'float32'>());
  }); // returns nothing: tidy would search every number it returns for tensors
  return outputs;
}

/** Every tensor of the forward pass counts, read out or not. */
function batchSizeFor(reader: LayersModel, inputSize: number): number {
  const entries = reader.layers.map(({ outputShape }) =>
    (outputShape as number[]).slice(1).reduce((product, length) => product * length, 1),
  );
  const bytes = 4 * entries.reduce((sum, size) => sum + size, inputSize);
  return Math.max(1, Math.floor(bytesPerBatch / bytes));
}
