import { membersOf, orderOf } from '@strata/interaction-engine';
import type { GameIndices } from './game-indices.ts';
import type { SplitFigures } from './split-game.ts';
import { shown, textTable } from './text-table.ts';

/** Shapley and Banzhaf values of the players, then the sets of more players that stand out, strongest first. */
export function indexTables(
  indices: GameIndices,
  { base, full }: SplitFigures,
  nameOf: (player: number) => string,
  top: number,
): string {
  const banzhaf = new Map(indices.banzhafInteractions.map(({ mask, value }) => [mask, value]));
  const at = (mask: number) => shown(banzhaf.get(mask) ?? null);
  const players = indices.shapleyValues.map((value, player) => [
    nameOf(player),
    shown(value),
    at(1 << player),
  ]);
  const sum = indices.shapleyValues.reduce((total, value) => total + value, 0);
  const sets = indices.shapleyInteractions.filter(({ mask }) => orderOf(mask) > 1);
  const strongest = sets.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, top);
  const rest = sets.length - strongest.length;
  return [
    textTable(['player', 'Shapley value>', 'Banzhaf value>'], players),
    `  Shapley values sum to ${shown(sum)}, v(N) − v(∅) is ${shown(full - base)}\n`,
    strongest.length === 0
      ? ''
      : textTable(['players', 'Shapley index>', 'Banzhaf index>'], strongest.map(rowOf)),
    rest > 0 ? `  … and ${rest} more sets\n` : '',
  ].join('');

  function rowOf({ mask, value }: { mask: number; value: number }): string[] {
    return [membersOf(mask).map(nameOf).join(' '), shown(value), at(mask)];
  }
}
