import type { LayerDescription } from './architectures/describe-layers.ts';
import { UnsuitableValue } from './errors.ts';

/** Above this many entries a feature with positions is averaged over them. */
export const poolingThreshold = 4096;
/** Above this many entries no probe is fitted. */
export const largestFeature = 100_000;

/** Entries of a layer's feature as a probe sees it. */
export function featureSizeOf(layer: LayerDescription, pooling: boolean): number {
  const size = isPooled(layer, pooling) ? channelsOf(layer) : layer.size;
  if (size <= largestFeature) return size;
  throw new UnsuitableValue(
    `The feature of layer "${layer.name}" has ${size} entries; a probe takes ${largestFeature} at most${pooling ? '' : ', so pooling must be on'}.`,
  );
}

/** Whether global average pooling applies: the setting is on, and the layer is large and has positions. */
export function isPooled({ shape, size }: LayerDescription, pooling: boolean): boolean {
  return pooling && size > poolingThreshold && shape.length > 1;
}

/** Features as a probe sees them, count × featureSizeOf(layer): flat, or averaged over positions. */
export function poolFeatures(
  layer: LayerDescription,
  features: Float32Array,
  count: number,
  pooling: boolean,
): Float32Array {
  featureSizeOf(layer, pooling);
  if (features.length !== count * layer.size) {
    throw new UnsuitableValue(
      `${count} features of layer "${layer.name}" hold ${count * layer.size} numbers, but ${features.length} were given.`,
    );
  }
  return isPooled(layer, pooling) ? averagePositions(features, count, channelsOf(layer)) : features;
}

function averagePositions(features: Float32Array, count: number, channels: number): Float32Array {
  const size = features.length / count;
  const pooled = new Float32Array(count * channels);
  for (let row = 0; row < count; row++) {
    const sums = new Float64Array(channels);
    for (let i = 0; i < size; i++) sums[i % channels] += features[row * size + i];
    pooled.set(
      sums.map((sum) => (sum * channels) / size),
      row * channels,
    );
  }
  return pooled;
}

/** Positions come first, channels last. */
function channelsOf({ shape }: LayerDescription): number {
  return shape[shape.length - 1];
}
