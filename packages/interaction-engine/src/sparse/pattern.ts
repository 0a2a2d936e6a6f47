import type { InteractionType } from '../interactions/and-or.ts';

/** What an interaction is triggered by: an AND by all of its players, an OR by any of them. Players ascend. */
export interface Pattern {
  type: InteractionType;
  players: readonly number[];
}

/** One string for each pattern. @example patternKey({ type: 'OR', players: [0, 3] }) // 'OR 0 3' */
export function patternKey({ type, players }: Pattern): string {
  return `${type} ${players.join(' ')}`;
}

/** AND and OR on the same players; of one player only AND, since both are triggered by the same subsets. */
export function patternsOn(players: readonly number[]): Pattern[] {
  if (players.length === 1) return [{ type: 'AND', players }];
  return [
    { type: 'AND', players },
    { type: 'OR', players },
  ];
}

/** The given players and one more, ascending. */
export function withPlayer(players: readonly number[], player: number): number[] {
  return [...players, player].sort((a, b) => a - b);
}

/** All sets of 1 … maximumOrder of n players. */
export function playerSets(playerCount: number, maximumOrder: number): number[][] {
  const sets: number[][] = [];
  const extend = (players: number[], first: number) => {
    if (players.length > 0) sets.push(players);
    if (players.length === maximumOrder) return;
    for (let player = first; player < playerCount; player++) extend([...players, player], player + 1);
  };
  extend([], 0);
  return sets;
}
