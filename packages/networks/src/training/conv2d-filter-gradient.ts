import * as tf from '@tensorflow/tfjs-core';

/**
 * Gives the wasm backend the one kernel it lacks for training a convolution: the gradient by the filter.
 * It is a matrix product, patchesᵀ · dy, over all places of all images. (The gradient by the input is there already.)
 */
export function registerFilterGradient(): void {
  const kernelName = 'Conv2DBackpropFilter';
  if (tf.getKernel(kernelName, 'wasm')) return;
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = inputs as tf.Conv2DBackpropFilterInputs as Record<'x' | 'dy', tf.Tensor4D>;
      const { strides, pad, filterShape } = attrs as unknown as tf.Conv2DBackpropFilterAttrs;
      const stepsByOne = [strides].flat().every((stride) => stride === 1);
      if (pad !== 'valid' || !stepsByOne) {
        throw new Error(
          `The filter's gradient is known for pad "valid" and stride 1, not "${pad}" and ${strides}.`,
        );
      }
      return filterGradient(x, dy, filterShape);
    },
  });
}

/** ∂loss/∂filter of a convolution without padding, stride 1: [height, width, inputs, outputs]. */
export function filterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  shape: readonly [number, number, number, number],
): tf.Tensor4D {
  const [height, width, channels, filters] = shape;
  const [batch, rows, columns] = dy.shape;
  const places = batch * rows * columns;
  return tf.tidy(() => {
    const perPlace = tf.reshape(dy, [places, filters]);
    const shifted = offsets(height, width).map(([row, column]) =>
      tf.reshape(tf.slice(x, [0, row, column, 0], [batch, rows, columns, channels]), [places, channels]),
    );
    // Transposed by hand: the backend's product with `transposeA` is an unoptimised loop.
    const patches = tf.transpose(tf.concat(shifted, 1));
    return tf.reshape(tf.matMul(patches, perPlace), [...shape]) as tf.Tensor4D;
  });
}

function offsets(height: number, width: number): [number, number][] {
  return Array.from({ length: height * width }, (_, i) => [Math.floor(i / width), i % width]);
}
