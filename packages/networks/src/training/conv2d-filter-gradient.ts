import * as tf from '@tensorflow/tfjs-core';

/**
 * Gives the wasm backend the one kernel it lacks for training a convolution: the gradient by the filter.
 * (The gradient by the input is there already.)
 */
export function registerFilterGradient(): void {
  const kernelName = 'Conv2DBackpropFilter';
  if (tf.getKernel(kernelName, 'wasm')) return;
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = inputs as tf.Conv2DBackpropFilterInputs as Record<'x' | 'dy', tf.Tensor4D>;
      return filterGradient(x, dy, attrs as unknown as tf.Conv2DBackpropFilterAttrs);
    },
  });
}

/**
 * ∂loss/∂filter of a convolution with any strides and padding: [height, width, inputs, outputs].
 * It is a matrix product, patchesᵀ · dy, over all places of all images.
 */
function filterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, attrs: tf.Conv2DBackpropFilterAttrs): tf.Tensor4D {
  const { filterShape, strides, pad, dimRoundingMode } = attrs;
  const info = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode);
  return tf.tidy(() => {
    // Transposed by hand: the backend's product with `transposeA` is an unoptimised loop.
    const patches = tf.transpose(patchesOf(x, info));
    const perPlace = tf.reshape(dy, [-1, info.outChannels]);
    return tf.reshape(tf.matMul(patches, perPlace), filterShape) as tf.Tensor4D;
  });
}

/** What the filter sees at each place, one row a place: for each of the filter's cells the padded image, shifted. */
function patchesOf(x: tf.Tensor4D, info: tf.backend_util.Conv2DInfo): tf.Tensor2D {
  const { padInfo, batchSize, outHeight, outWidth, strideHeight, strideWidth, inChannels } = info;
  const vertical: [number, number] = [padInfo.top, padInfo.bottom];
  const horizontal: [number, number] = [padInfo.left, padInfo.right];
  const padded = tf.pad(x, [[0, 0], vertical, horizontal, [0, 0]]);
  const height = (outHeight - 1) * strideHeight + 1;
  const width = (outWidth - 1) * strideWidth + 1;
  const seen = cellsOf(info).map(([row, column]) => {
    const end = [batchSize, row + height, column + width, inChannels];
    const shifted = tf.stridedSlice(padded, [0, row, column, 0], end, [1, strideHeight, strideWidth, 1]);
    return tf.reshape(shifted, [-1, inChannels]) as tf.Tensor2D;
  });
  return tf.concat(seen, 1);
}

function cellsOf({ filterHeight, filterWidth }: tf.backend_util.Conv2DInfo): [number, number][] {
  return Array.from({ length: filterHeight * filterWidth }, (_, cell) => [
    Math.floor(cell / filterWidth),
    cell % filterWidth,
  ]);
}
