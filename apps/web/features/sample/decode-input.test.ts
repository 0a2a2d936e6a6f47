import { expect, test } from 'vitest';
import { decodeFloat32, pixelsOf } from './decode-input';

test('decodeFloat32(base64) reads little-endian float32', () => {
  const numbers = Float32Array.of(0, 1, -2.5, 0.1);
  const base64 = Buffer.from(numbers.buffer).toString('base64');
  expect(decodeFloat32(base64)).toEqual(numbers);
});

test('pixelsOf(one channel) is ink on nothing', () => {
  expect([...pixelsOf(Float32Array.of(0, 1), [1, 2, 1])]).toEqual([0, 0, 0, 0, 0, 0, 0, 255]);
});

test('pixelsOf(three channels) is opaque colour', () => {
  expect([...pixelsOf(Float32Array.of(1, 0, 1), [1, 1, 3])]).toEqual([255, 0, 255, 255]);
});

test('pixelsOf(input) scales what lies outside [0, 1]', () => {
  expect([...pixelsOf(Float32Array.of(-1, 0, 1), [1, 3, 1])].filter((_, i) => i % 4 === 3)).toEqual([
    0, 128, 255,
  ]);
});
