import { checkedPlayerCount } from '../game.ts';

/**
 * The bound κ on |δ_T|: κ = fraction·|v(x) − v(x_∅)|, and at least fraction·meanOutputGap/10.
 * `meanOutputGap` is the mean of |v(x) − v(x_∅)| over the samples; `floorUsed` says that the floor bit.
 *
 * Source: arXiv 2409.08712 (0.04), 2401.16318 (0.02); the floor is a choice of this project.
 * @throws RangeError when the fraction or the mean is negative or not finite.
 * @example kappaOf(Float64Array.of(0, 5), { fraction: 0.04, meanOutputGap: 10 }) // { kappa: 0.2, floorUsed: false }
 */
export function kappaOf(
  values: Float64Array,
  { fraction, meanOutputGap }: { fraction: number; meanOutputGap: number },
): { kappa: number; floorUsed: boolean } {
  checkedPlayerCount(values);
  checkNotNegative('The fraction of κ', fraction);
  checkNotNegative('The mean output gap', meanOutputGap);
  const own = fraction * Math.abs(values[values.length - 1] - values[0]);
  const floor = (fraction * meanOutputGap) / 10;
  return { kappa: Math.max(own, floor), floorUsed: floor > own };
}

/**
 * The width of the Huber penalty by the same rule: fraction·|v(x) − v(x_∅)|, and at least fraction·meanOutputGap/10.
 *
 * @throws RangeError when the fraction or the mean is negative or not finite.
 * @example huberWidthOf(Float64Array.of(0, 5), { fraction: 0.02, meanOutputGap: 10 }) // 0.1
 */
export function huberWidthOf(
  values: Float64Array,
  { fraction, meanOutputGap }: { fraction: number; meanOutputGap: number },
): number {
  checkedPlayerCount(values);
  checkNotNegative('The fraction of the width', fraction);
  checkNotNegative('The mean output gap', meanOutputGap);
  return fraction * Math.max(Math.abs(values[values.length - 1] - values[0]), meanOutputGap / 10);
}

function checkNotNegative(name: string, value: number): void {
  if (value >= 0 && Number.isFinite(value)) return;
  throw new RangeError(`${name} is a finite number of zero or more, but ${value} was given.`);
}
