import { maximumPlayerCount } from '@strata/interaction-engine';
import { InputFault } from '../fault.ts';

/**
 * n of a row of 2ⁿ values; `place` names the file and the array.
 *
 * @example playerCountOfRow(1024, 'games.npy: the array') // 10
 */
export function playerCountOfRow(length: number, place: string): number {
  const playerCount = Math.log2(length);
  if (length < 1 || !Number.isInteger(playerCount)) {
    throw new InputFault(
      `${place} has rows of ${length} values, but a game of n players has 2ⁿ, and ${length} is not a power of two.`,
    );
  }
  if (playerCount > maximumPlayerCount) {
    throw new InputFault(
      `${place} has rows of ${length} values, a game of ${playerCount} players, but the exact split ends at ${maximumPlayerCount}.`,
    );
  }
  if (playerCount === 0) throw new InputFault(`${place} has rows of one value, a game without players.`);
  return playerCount;
}
