import { expect, test } from 'vitest';
import type { LayerDescription } from './architectures/describe-layers.ts';
import { featureSizeOf, poolFeatures } from './features.ts';

const small: LayerDescription = { name: 'small', operator: 'convolution', shape: [2, 2, 3], size: 12 };
const large: LayerDescription = { name: 'large', operator: 'convolution', shape: [64, 65, 2], size: 8320 };
const dense: LayerDescription = { name: 'dense', operator: 'dense', shape: [5000], size: 5000 };
const huge: LayerDescription = { name: 'huge', operator: 'convolution', shape: [300, 300, 2], size: 180_000 };

test('featureSizeOf(layer, pooling) pools above 4,096 entries, and only where there are positions', () => {
  expect([small, large, dense, huge].map((layer) => featureSizeOf(layer, true))).toEqual([12, 2, 5000, 2]);
  expect([small, large, dense].map((layer) => featureSizeOf(layer, false))).toEqual([12, 8320, 5000]);
});

test('featureSizeOf(layer, false) refuses more than 100,000 entries', () => {
  expect(() => featureSizeOf(huge, false)).toThrow('"huge" has 180000 entries; a probe takes 100000 at most');
});

test('poolFeatures averages over positions, channel by channel', () => {
  const features = Float32Array.from({ length: 2 * 8320 }, (_, i) => (i % 2 === 0 ? 3 : i < 8320 ? 5 : 7));
  expect([...poolFeatures(large, features, 2, true)]).toEqual([3, 5, 3, 7]);
});

test('poolFeatures leaves small and unpooled features as they are', () => {
  const features = new Float32Array(24).fill(1);
  expect(poolFeatures(small, features, 2, true)).toBe(features);
});

test('poolFeatures refuses features of another length', () => {
  expect(() => poolFeatures(small, new Float32Array(13), 1, true)).toThrow(
    'hold 12 numbers, but 13 were given',
  );
});
