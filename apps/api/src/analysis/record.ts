import type { AnalysisRow } from '@strata/database';
import type { AnalysisRecord } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { forwardPassesOf } from './cost.ts';

/** What a finished analysis took and ran on; null for any other. */
export async function recordOf(analysis: AnalysisRow, { loaders }: Context): Promise<AnalysisRecord | null> {
  const { backend, engineVersion, networkHash, dataSetHash, startedAt, finishedAt } = analysis;
  if (analysis.status !== 'FINISHED' || !startedAt || !finishedAt) return null;
  const totals = await loaders.analysisTotals.load(analysis.id);
  if (!totals || !backend || !engineVersion || !networkHash || !dataSetHash) return null;
  const { fittedProbes, ...taken } = totals;
  return {
    ...taken,
    forwardPasses: passesOf(analysis, fittedProbes),
    seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    backend,
    engineVersion,
    networkHash,
    dataSetHash,
  };
}

function passesOf({ settings }: AnalysisRow, unfittedLayers: number): number {
  const { sampleIndices, playerCount: players, probeTrainingCount } = settings;
  return forwardPassesOf({ samples: sampleIndices.length, players, unfittedLayers, probeTrainingCount });
}
