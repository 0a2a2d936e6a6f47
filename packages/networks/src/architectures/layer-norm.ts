import * as tf from '@tensorflow/tfjs-core';
import { initializers, type LayerVariable, layers } from '@tensorflow/tfjs-layers';

const epsilon = 1e-5;

/**
 * Each vector brought to mean 0 and deviation 1, then scaled and shifted entry by entry.
 * Ba, Kiros and Hinton, "Layer normalization", 2016. TensorFlow.js has such a layer, whose tiles make its gradient
 * ten times slower: thousands of slices a step.
 */
export function layerNorm(name: string): layers.Layer {
  return new LayerNorm({ name });
}

class LayerNorm extends layers.Layer {
  static className = 'LayerNorm';
  private scale: LayerVariable | undefined;
  private shift: LayerVariable | undefined;

  override build(shape: number[]): void {
    const width = shape[shape.length - 1];
    this.scale = this.addWeight('scale', [width], 'float32', initializers.ones());
    this.shift = this.addWeight('shift', [width], 'float32', initializers.zeros());
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = [inputs].flat()[0];
      const { mean, variance } = tf.moments(x, -1, true);
      const standard = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, epsilon)));
      return tf.add(tf.mul(standard, this.scale?.read() as tf.Tensor), this.shift?.read() as tf.Tensor);
    });
  }
}
