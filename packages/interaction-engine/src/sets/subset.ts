/** A subset of the players {0 … n−1} is a bit mask: bit i is set when player i belongs to it. */

/** How many subsets n players have, 2ⁿ. @example subsetCount(10) // 1024 */
export function subsetCount(playerCount: number): number {
  return 2 ** playerCount;
}

/** The players of a subset, ascending. @example membersOf(0b1001) // [0, 3] */
export function membersOf(mask: number): number[] {
  const members: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

/**
 * The mask of the given players, in any order.
 *
 * @throws RangeError when a player is not a whole number from 0 to 30.
 * @example maskOf([3, 0]) // 9
 */
export function maskOf(players: Iterable<number>): number {
  let mask = 0;
  for (const player of players) {
    if (!Number.isInteger(player) || player < 0 || player > 30) {
      throw new RangeError(`A player is a whole number from 0 to 30, but ${player} was given.`);
    }
    mask |= 1 << player;
  }
  return mask;
}
