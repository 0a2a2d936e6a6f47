import type { StudyRow } from '@strata/database';
import type {
  SplitVariant,
  StabilityDepthRow,
  StabilityResultStabilityArgs,
  StabilityRow,
} from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { findingsOf, shownOrder, typeOf } from './found.ts';

export async function stabilityOf(
  study: StudyRow,
  { layer, variant }: Partial<StabilityResultStabilityArgs>,
  context: Context,
): Promise<StabilityRow[]> {
  const { rows, placeOf } = await findingsOf(study, ['STABILITY'], layer, context);
  return rows
    .filter((row) => variant == null || row.series === variant)
    .map((row) => ({
      ...placeOf(row),
      ...{ variant: row.series as SplitVariant, type: typeOf(row), order: shownOrder(row) },
      ...{ stability: row.value, spread: row.spread, instability: row.value ? 1 / row.value : null },
      ...{ interactionCount: row.interactionCount ?? 0, zeroDeviations: row.zeroDeviations ?? 0 },
      ...{ sampleCount: row.sampleCount, leftOut: row.leftOut },
    }));
}

export async function stabilityDepthOf(study: StudyRow, context: Context): Promise<StabilityDepthRow[]> {
  const { rows, placeOf, trackingOf } = await findingsOf(study, ['STABILITY_DEPTH'], null, context);
  return rows.map((row) => ({
    ...placeOf(row),
    ...{ variant: row.series as SplitVariant, type: typeOf(row) },
    ...{ instability: row.value, tracking: trackingOf(row) },
  }));
}
