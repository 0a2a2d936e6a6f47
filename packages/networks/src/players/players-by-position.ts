import type { DataSet } from '../datasets/data-set.ts';
import { named, UnsuitableValue } from '../errors.ts';
import { attributePlayers } from './attributes.ts';
import { gridPlayers } from './grid.ts';
import { mostPlayers, type Player, requirePlayerCount } from './player.ts';
import { variancePlayers } from './variance.ts';

/** How an input becomes players. All but FOREGROUND are the same for every input of a data set. */
export type PlayerScheme = 'GRID' | 'VARIANCE' | 'FOREGROUND' | 'ATTRIBUTES';

const schemes = {
  GRID: gridPlayers,
  VARIANCE: variancePlayers,
  FOREGROUND: refuseForeground,
  ATTRIBUTES: attributePlayers,
} satisfies Record<PlayerScheme, (dataSet: DataSet, count: number) => Player[]>;

/**
 * The `count` players of every input of a data set: at most 16, unless estimates are wanted, which take more.
 *
 * @throws UnsuitableValue if the scheme or the count cannot be had for this data set
 */
export function playersByPosition(
  dataSet: DataSet,
  scheme: PlayerScheme,
  count: number,
  most = mostPlayers,
): Player[] {
  requirePlayerCount(count, most);
  return named('player scheme', schemes, scheme)(dataSet, count);
}

function refuseForeground(): never {
  throw new UnsuitableValue(
    'Players by FOREGROUND belong to one image: ask foregroundPlayers with that image.',
  );
}
