import type { ExtractionRow } from '@strata/database';
import type { ExtractionIndicesArgs, IndexValue } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { indexValues, membersOf } from '@strata/interaction-engine';
import { Invalid } from '../errors.ts';
import { limits } from '../limits.ts';
import { storedEffects } from './stored-effects.ts';

/** An index of every set of one order, from the stored interactions. @throws {Invalid} for an order that is not answered */
export async function indicesOf(
  extraction: ExtractionRow,
  { kind, order }: ExtractionIndicesArgs,
  context: Context,
): Promise<IndexValue[]> {
  const isOfPlayers = kind === 'SHAPLEY_VALUE';
  const asked = order ?? (isOfPlayers ? 1 : 2);
  const most = isOfPlayers ? 1 : Math.min(limits.indexOrder, extraction.playerCount);
  if (asked < 1 || asked > most) {
    const message = `The order of ${kind} is ${most === 1 ? '1' : `from 1 to ${most}`}, not ${asked}.`;
    throw new Invalid({ field: 'order', message });
  }
  const values = indexValues(await storedEffects(extraction, context), kind, asked);
  return values.map(({ mask, value }) => ({ mask, value, players: membersOf(mask) }));
}
