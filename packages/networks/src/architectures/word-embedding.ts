import * as tf from '@tensorflow/tfjs-core';
import { initializers, type LayerVariable, layers } from '@tensorflow/tfjs-layers';
import { specialTokens, tokenOf } from '../datasets/text-set.ts';

interface Size {
  vocabularySize: number;
  width: number;
  seed: number;
}

/**
 * Words, given by their places in the vocabulary, as vectors, with what stands for their position added.
 * Of the special tokens ZERO is always the zero vector and MEAN the mean over all words, at every stage of training.
 */
export function wordEmbedding(name: string, size: Size): layers.Layer {
  return new WordEmbedding(name, size);
}

class WordEmbedding extends layers.Layer {
  static className = 'WordEmbedding';
  readonly size: Size;
  private words: LayerVariable | undefined;
  private positions: LayerVariable | undefined;

  constructor(name: string, size: Size) {
    super({ name });
    this.size = size;
  }

  override build([, length]: number[]): void {
    const { vocabularySize, width, seed } = this.size;
    const start = (offset: number) => initializers.randomNormal({ stddev: 0.5, seed: seed + offset });
    this.words = this.addWeight('words', [vocabularySize, width], 'float32', start(0));
    this.positions = this.addWeight('positions', [length, width], 'float32', start(1));
    this.built = true;
  }

  override computeOutputShape([batch, length]: number[]): number[] {
    return [batch, length, this.size.width];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const places = tf.cast([inputs].flat()[0], 'int32');
      const table = withFixedTokens(this.words?.read() as tf.Tensor2D);
      return tf.add(tf.gather(table, places), this.positions?.read() as tf.Tensor);
    });
  }
}

function withFixedTokens(words: tf.Tensor2D): tf.Tensor2D {
  const [count, width] = words.shape;
  const first = tokenOf('ZERO'); // and MEAN behind it
  const learned = tf.slice(words, [0, 0], [first, width]);
  const ordinary = tf.slice(words, [specialTokens.length, 0], [count - specialTokens.length, width]);
  return tf.concat([learned, tf.zeros([1, width]), tf.mean(ordinary, 0, true), ordinary], 0);
}
