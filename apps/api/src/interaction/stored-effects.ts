import { type ExtractionColumn, type ExtractionRow, float64Of } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import type { Effects } from '@strata/interaction-engine';
import { existing } from '../loading.ts';

/** The effects of one split, bit for bit as the worker stored them. */
export async function storedEffects(extraction: ExtractionRow, context: Context): Promise<Effects> {
  const [and, or] = await Promise.all([
    readColumn('andEffects', extraction, context),
    readColumn('orEffects', extraction, context),
  ]);
  return { and: float64Of(and), or: float64Of(or) };
}

/** A binary column of a split. @throws {Limited} where the operation has read its share already */
export async function readColumn(
  column: ExtractionColumn,
  { id, playerCount }: ExtractionRow,
  { loaders }: Context,
): Promise<Uint8Array> {
  const doubles = 2 ** playerCount * (column === 'dual' ? 2 : 1);
  loaders.storedNumbers.take(doubles * Float64Array.BYTES_PER_ELEMENT);
  return existing(loaders.extractionBytes(column), id);
}
