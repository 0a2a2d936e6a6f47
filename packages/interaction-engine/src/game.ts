/**
 * A game gives every subset T of the n players a value v(x_T): `values[T]`, length 2ⁿ, bit i of T = player i is kept.
 * The functions of this file are the one place where the values of a game are judged.
 */
import { subsetCount } from './sets/subset.ts';

/** The exact mode keeps all 2ⁿ values in memory and ends here. */
export const maximumPlayerCount = 16;

/**
 * n of an array of length 2ⁿ.
 *
 * @throws RangeError when the length is no power of two, or n is not in 1…16.
 * @example playerCountOf(new Float64Array(1024)) // 10
 */
export function playerCountOf(values: ArrayLike<number>): number {
  const playerCount = Math.log2(values.length);
  if (!Number.isInteger(playerCount)) {
    throw new RangeError(`The values of a game number 2ⁿ, but ${values.length} is not a power of two.`);
  }
  if (playerCount < 1 || playerCount > maximumPlayerCount) {
    throw new RangeError(
      `A game has 1 to ${maximumPlayerCount} players, but these values are of ${playerCount}.`,
    );
  }
  return playerCount;
}

/**
 * The players of a game whose every value is a finite number.
 *
 * @throws RangeError also when a value is NaN or infinite; the message names its index.
 */
export function checkedPlayerCount(values: Float64Array): number {
  const playerCount = playerCountOf(values);
  for (let mask = 0; mask < values.length; mask++) {
    if (!Number.isFinite(values[mask])) {
      throw new RangeError(
        `The values of a game are finite, but the one at index ${mask} is ${values[mask]}.`,
      );
    }
  }
  return playerCount;
}

/**
 * The game v(x_T) − v(x_∅) as a new array.
 *
 * @example shiftedValues(Float64Array.of(2, 5)) // [0, 3]
 */
export function shiftedValues(values: Float64Array): Float64Array {
  return values.map((value) => value - values[0]);
}

/** The game of a rule, for tests and examples. @example gameOf(2, (mask) => (mask === 3 ? 1 : 0)) // [0, 0, 0, 1] */
export function gameOf(playerCount: number, rule: (mask: number) => number): Float64Array {
  return Float64Array.from({ length: subsetCount(playerCount) }, (_, mask) => rule(mask));
}
