import { UnsuitableValue } from '../errors.ts';

/** One of the n things that are kept or masked together: the positions of its entries in the input. */
export interface Player {
  name: string;
  inputs: number[];
}

/** The exact mode computes all 2ⁿ subsets, and ends here. */
export const mostPlayers = 16;

export function requirePlayerCount(count: number, most = mostPlayers): void {
  if (Number.isInteger(count) && count >= 1 && count <= most) return;
  throw new UnsuitableValue(`The number of players must be a whole number from 1 to ${most}, not ${count}.`);
}
