import * as tf from '@tensorflow/tfjs-layers';

type Layer = tf.layers.Layer;

/** What comes out when a tensor goes through layers one after the other. */
export function chain(input: tf.SymbolicTensor, layers: readonly Layer[]): tf.SymbolicTensor {
  return layers.reduce((tensor, layer) => layer.apply(tensor) as tf.SymbolicTensor, input);
}

/** Layers that bring a smaller image to `side` × `side` by a border of zeros; none for one that is as large. */
export function paddingTo(side: number, [height, width]: readonly number[]): Layer[] {
  const [above, left] = [side - height, side - width].map((missing) => Math.max(0, missing >> 1));
  const [below, right] = [Math.max(0, side - height - above), Math.max(0, side - width - left)];
  if (above + below + left + right === 0) return [];
  const padding: [[number, number], [number, number]] = [
    [above, below],
    [left, right],
  ];
  return [tf.layers.zeroPadding2d({ name: 'padding', padding })];
}
