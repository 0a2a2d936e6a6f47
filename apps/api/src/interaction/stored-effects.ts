import { type ExtractionRow, float64Of } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import type { Effects } from '@strata/interaction-engine';
import { existing } from '../loading.ts';

/** The effects of one split, bit for bit as the worker stored them. */
export async function storedEffects({ id }: ExtractionRow, { loaders }: Context): Promise<Effects> {
  const [and, or] = await Promise.all([
    existing(loaders.extractionBytes('andEffects'), id),
    existing(loaders.extractionBytes('orEffects'), id),
  ]);
  return { and: float64Of(and), or: float64Of(or) };
}
