import { maskOf } from '@strata/interaction-engine';
import { Invalid } from './errors.ts';

/** The players as a mask. @throws {Invalid} for none, for repeats and for players that are not there. */
export function checkedMask(players: readonly number[], playerCount: number, field: string): number {
  if (players.length === 0) throw new Invalid({ field, message: 'An interaction has at least one player.' });
  if (new Set(players).size < players.length)
    throw new Invalid({ field, message: `Players are named once each, not [${players.join(', ')}].` });
  const absent = players.find((player) => player < 0 || player >= playerCount);
  if (absent === undefined) return maskOf([...players]);
  const message = `There is no player ${absent}: this analysis has players 0 to ${playerCount - 1}.`;
  throw new Invalid({ field, message });
}
