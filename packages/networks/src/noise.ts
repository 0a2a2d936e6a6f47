import { normalSource } from './random.ts';

/**
 * The input with noise from N(0, deviation²) on every entry, in the input's own units; the same for the same seed.
 *
 * @example noisyInput(Float32Array.of(0, 1), { deviation: 0, seed: 1 }) // [0, 1]
 */
export function noisyInput(
  input: Float32Array,
  { deviation, seed }: { deviation: number; seed: number },
): Float32Array {
  const normal = normalSource(seed);
  return input.map((value) => value + deviation * normal());
}
