import { playerCountOf } from '../game.ts';

/** The spacing of float32 relative to a number's size. */
const float32Spacing = 2 ** -23;

/**
 * The standard deviation of an effect that float32 outputs alone can cause.
 *
 * One rounding to float32 moves a value by a deviation s = 2⁻²³·max_T |v(x_T)| / √12, and independent noise of variance
 * s² on v gives the AND-only interaction of S the variance 2^{|S|}·s² (arXiv 2302.13080), so the floor of order m is
 * 2^{m/2}·s. Without an order it is that of order n, the largest. What a network rounds inside comes on top of it.
 *
 * @example noiseFloorOf(Float64Array.of(0, 8)) // 3.9e-7
 */
export function noiseFloorOf(values: Float64Array, order: number = playerCountOf(values)): number {
  let maximum = 0;
  for (let mask = 0; mask < values.length; mask++) maximum = Math.max(maximum, Math.abs(values[mask]));
  return (2 ** (order / 2) * float32Spacing * maximum) / Math.sqrt(12);
}
