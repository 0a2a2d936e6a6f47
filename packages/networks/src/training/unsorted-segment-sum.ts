import * as tf from '@tensorflow/tfjs-core';

/**
 * Gives the wasm backend the kernel it lacks for training an embedding: the sum of the rows that belong to each
 * segment, which is the gradient of `gather`. It is a matrix product, oneHot(segments)ᵀ · rows.
 */
export function registerSegmentSum(): void {
  const kernelName = 'UnsortedSegmentSum';
  if (tf.getKernel(kernelName, 'wasm')) return;
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const { x, segmentIds } = inputs as tf.UnsortedSegmentSumInputs as {
        x: tf.Tensor;
        segmentIds: tf.Tensor1D;
      };
      return segmentSum(x, segmentIds, (attrs as unknown as tf.UnsortedSegmentSumAttrs).numSegments);
    },
  });
}

function segmentSum(x: tf.Tensor, segmentIds: tf.Tensor1D, count: number): tf.Tensor {
  return tf.tidy(() => {
    const rows = tf.reshape(x, [segmentIds.size, -1]);
    const members = tf.transpose(tf.cast(tf.oneHot(segmentIds, count), 'float32'));
    return tf.reshape(tf.matMul(members, rows), [count, ...x.shape.slice(1)]);
  });
}
