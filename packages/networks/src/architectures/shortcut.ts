import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';

/**
 * The shortcut past a block that halves height and width and has more filters: every second position, and zeros for
 * the new channels. It has no weights. (He et al. 2016, §3.3, option A.)
 */
export function shortcut(name: string, filters: number): layers.Layer {
  return new Shortcut(name, filters);
}

class Shortcut extends layers.Layer {
  static className = 'Shortcut';
  readonly filters: number;

  constructor(name: string, filters: number) {
    super({ name });
    this.filters = filters;
  }

  override computeOutputShape([batch, height, width]: number[]): (number | null)[] {
    return [batch, height / 2, width / 2, this.filters];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => widened(everySecond([inputs].flat()[0] as tf.Tensor4D), this.filters));
  }
}

/**
 * Half of each pair of rows, then half of each pair of columns: a strided slice has no gradient in TensorFlow.js, and
 * one slice of five dimensions takes wasm forty times as long.
 */
function everySecond(x: tf.Tensor4D): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const rows = firstHalves(tf.reshape(x, [(batch * height) / 2, 2 * width * channels]));
  const places = firstHalves(tf.reshape(rows, [rows.size / channels / 2, 2 * channels]));
  return tf.reshape(places, [batch, height / 2, width / 2, channels]);
}

function firstHalves(x: tf.Tensor2D): tf.Tensor2D {
  return tf.slice(x, [0, 0], [x.shape[0], x.shape[1] / 2]);
}

function widened(x: tf.Tensor4D, filters: number): tf.Tensor4D {
  const none: [number, number] = [0, 0];
  return tf.pad4d(x, [none, none, none, [0, filters - x.shape[3]]]);
}
