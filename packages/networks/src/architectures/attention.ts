import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';

/**
 * softmax(q·kᵀ/√d)·v, head by head, of queries, keys and values: [batch, length, width] each. It has no weights.
 * Vaswani et al., "Attention is all you need", 2017, §3.2.
 */
export function attention(name: string, heads: number): layers.Layer {
  return new Attention(name, heads);
}

class Attention extends layers.Layer {
  static className = 'Attention';
  readonly heads: number;

  constructor(name: string, heads: number) {
    super({ name });
    this.heads = heads;
  }

  override computeOutputShape([queries]: number[][]): number[] {
    return queries;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const [queries, keys, values] = (inputs as tf.Tensor3D[]).map((tensor) => byHead(tensor, this.heads));
      const scores = tf.matMul(queries, keys, false, true);
      const shares = tf.softmax(tf.div(scores, Math.sqrt(queries.shape[3])));
      return joined(tf.matMul(shares, values) as tf.Tensor4D);
    });
  }
}

/** [batch, length, width] → [batch, heads, length, width / heads] */
function byHead(tensor: tf.Tensor3D, heads: number): tf.Tensor4D {
  const [batch, length, width] = tensor.shape;
  return tf.transpose(tf.reshape(tensor, [batch, length, heads, width / heads]), [0, 2, 1, 3]);
}

function joined(tensor: tf.Tensor4D): tf.Tensor3D {
  const [batch, heads, length, width] = tensor.shape;
  return tf.reshape(tf.transpose(tensor, [0, 2, 1, 3]), [batch, length, heads * width]);
}
