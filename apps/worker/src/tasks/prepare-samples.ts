import { openRun, readRunSamples, recordPreparation } from '@strata/database';
import { partOf, probesOf, subjectOf } from './subject-of.ts';
import type { Task } from './task.ts';

/** Players, baseline and targets of all samples, and the mean output gap of every layer, which the floor of κ needs. */
export const prepareSamples: Task<'prepare-samples'> = async ({ analysisId }, { compute, signal }) => {
  const run = await openRun(analysisId);
  if (!run || run.baseline) return;
  const samples = await readRunSamples(analysisId);
  const { playerScheme, playerCount, baseline } = run.settings;
  const request = {
    ...subjectOf(run),
    ...{ playerScheme, playerCount, baseline },
    part: partOf(run),
    probes: await probesOf(run),
    sampleIndices: samples.map(({ sampleIndex }) => sampleIndex),
  };
  const { meanOutputGaps, ...prepared } = await compute('prepareGames', request, signal);
  await recordPreparation(run, {
    ...prepared,
    samples: prepared.samples.map((sample, i) => ({ id: samples[i].id, ...sample })),
    meanOutputGaps: run.layers.map(({ id, name, isOutput }) => ({
      layerId: id,
      meanOutputGap: meanOutputGaps[isOutput ? 'output' : name],
    })),
  });
};
