import * as tf from '@tensorflow/tfjs-layers';
import { UnsuitableValue } from '../errors.ts';
import type { Task } from './architecture.ts';
import { attention } from './attention.ts';
import { chain } from './chain.ts';
import { layerNorm } from './layer-norm.ts';
import { layerSeed } from './layer-seed.ts';
import { wordEmbedding } from './word-embedding.ts';

const width = 32;
const heads = 4;
const inner = 64;
const blocks = [1, 2, 3];

/**
 * A small transformer for short texts: embedded words, three blocks of attention and two dense layers, normalised
 * after each sum, the average over the words, one dense layer.
 * Vaswani et al., "Attention is all you need", 2017, the encoder.
 */
export function transformer({ shape, classCount, vocabularySize }: Task, seed: number): tf.LayersModel {
  if (vocabularySize === undefined)
    throw new UnsuitableValue('The transformer reads texts, not images or tables.');
  const input = tf.input({ name: 'input', shape: [...shape] });
  const embedding = wordEmbedding('embedding', { vocabularySize, width, seed: layerSeed(seed, 0) });
  const last = blocks.reduce((tensor, place) => blockOf(tensor, place, seed), chain(input, [embedding]));
  const output = chain(last, [
    tf.layers.globalAveragePooling1d({ name: 'pool' }),
    dense('output', classCount, layerSeed(seed, 100)),
  ]);
  return tf.model({ inputs: input, outputs: output });
}

function blockOf(input: tf.SymbolicTensor, place: number, seed: number): tf.SymbolicTensor {
  const name = `block${place}`;
  const seedAt = (offset: number) => layerSeed(seed, 10 * place + offset);
  const sides = ['query', 'key', 'value'].map((side, i) =>
    chain(input, [dense(`${name}/${side}`, width, seedAt(i))]),
  );
  const attended = attention(`${name}/attention`, heads).apply(sides) as tf.SymbolicTensor;
  const mixed = chain(attended, [dense(`${name}/mix`, width, seedAt(3))]);
  const seen = addedTo(input, mixed, `${name}/sum1`, `${name}/norm1`);
  const thought = chain(seen, [
    dense(`${name}/dense1`, inner, seedAt(4), 'relu'),
    dense(`${name}/dense2`, width, seedAt(5)),
  ]);
  return addedTo(seen, thought, `${name}/sum2`, name);
}

function addedTo(kept: tf.SymbolicTensor, residual: tf.SymbolicTensor, sum: string, norm: string) {
  const total = tf.layers.add({ name: sum }).apply([kept, residual]) as tf.SymbolicTensor;
  return chain(total, [layerNorm(norm)]);
}

function dense(name: string, units: number, seed: number, activation?: 'relu') {
  const kernelInitializer = tf.initializers.glorotUniform({ seed });
  return tf.layers.dense({ name, units, kernelInitializer, ...(activation && { activation }) });
}
