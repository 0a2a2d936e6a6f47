import type { AnalysisSampleRow } from '@strata/database';
import type { Player } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { existing } from '../loading.ts';
import { toPlayers } from '../player-boxes.ts';

/** The players of this sample: its own, or those fixed by position. */
export async function playersOfSample(
  { id, analysisId }: AnalysisSampleRow,
  { loaders }: Context,
): Promise<Player[]> {
  const { dataSetId } = await existing(loaders.analysis, analysisId);
  const { shape } = await existing(loaders.dataSet, dataSetId);
  const own = await loaders.samplePlayers.load(id);
  if (own.length > 0) return toPlayers(own, shape);
  const inputs = await loaders.analysisInputs.load(analysisId);
  return toPlayers(inputs?.players ?? [], shape);
}
