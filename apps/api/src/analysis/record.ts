import type { AnalysisRow } from '@strata/database';
import type { AnalysisRecord } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { forwardPassesOf } from '../analysis-cost.ts';

/** What a finished analysis took and ran on; null for any other. */
export async function recordOf(analysis: AnalysisRow, { loaders }: Context): Promise<AnalysisRecord | null> {
  const { backend, engineVersion, networkHash, dataSetHash, startedAt, finishedAt } = analysis;
  if (analysis.status !== 'FINISHED' || !startedAt || !finishedAt) return null;
  const totals = await loaders.analysisTotals.load(analysis.id);
  if (!totals || !backend || !engineVersion || !networkHash || !dataSetHash) return null;
  const { probePasses, ...taken } = totals;
  return {
    ...taken,
    forwardPasses: passesOf(analysis, probePasses),
    seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    backend,
    engineVersion,
    networkHash,
    dataSetHash,
  };
}

function passesOf({ settings }: AnalysisRow, probePasses: number): number {
  const { sampleIndices, playerCount: players } = settings;
  return forwardPassesOf({ samples: sampleIndices.length, players, probePasses });
}
