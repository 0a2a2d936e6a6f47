import { expect, test } from 'vitest';
import { noisyInput } from './noise.ts';

const input = Float32Array.from({ length: 20_000 }, (_, i) => i % 7);

test('noisyInput(input, …) has the deviation asked for and no bias, entry by entry apart', () => {
  const noise = noisyInput(input, { deviation: 0.5, seed: 3 }).map((value, i) => value - input[i]);
  const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
  const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length;
  const neighbours = noise.reduce((sum, value, i) => sum + value * (noise[i + 1] ?? 0), 0) / noise.length;
  const within = noise.filter((value) => Math.abs(value) < 0.5).length / noise.length;
  expect(Math.abs(mean)).toBeLessThan(0.015);
  expect(Math.sqrt(variance)).toBeCloseTo(0.5, 1);
  expect(Math.abs(neighbours)).toBeLessThan(0.01);
  expect(within).toBeCloseTo(0.6827, 1);
});

test('noisyInput(input, …) is the same for the same seed, and another for another', () => {
  const draw = (seed: number) => noisyInput(input.subarray(0, 10), { deviation: 1, seed });
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(noisyInput(input, { deviation: 0, seed: 1 })).toEqual(input);
});
