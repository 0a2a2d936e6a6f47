import type { DataSetRow } from '@strata/database';
import type { DataSetPlayersArgs, Player } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Invalid } from '../errors.ts';
import { toPlayers } from '../player-boxes.ts';

const range = { least: 2, most: 16 };

/** The players that every sample of the data set has alike. @throws {Invalid} for a count that no analysis can have. */
export async function positionPlayers(
  { id, attributes, shape }: DataSetRow,
  { scheme, count }: DataSetPlayersArgs,
  { loaders }: Context,
): Promise<Player[]> {
  if (count < range.least || count > range.most) {
    const message = `The number of players goes from ${range.least} to ${range.most}, not ${count}.`;
    throw new Invalid({ field: 'count', message });
  }
  if (scheme !== 'ATTRIBUTES')
    return toPlayers(await loaders.dataSetPlayers(`${scheme} ${count}`).load(id), shape);
  return count === attributes.length ? toPlayers(attributes, shape) : [];
}
