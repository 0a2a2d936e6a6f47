import {
  isRunning,
  maximumEffects,
  openRun,
  readEffects,
  readRunSamples,
  recordTracking,
  type TrackedLayer,
  type TrackedSample,
  type TrackingRecord,
} from '@strata/database';
import { averageTracking } from '@strata/interaction-engine';
import type { TrackedGames } from '../computations/track-sample.ts';
import { expectSameEngine } from './expect-same-engine.ts';
import type { Task, Workshop } from './task.ts';

/** What only all samples together can say: τ of every layer, what is salient, and what each layer shares. */
export const trackAnalysis: Task<'track-analysis'> = async ({ analysisId }, workshop) => {
  const run = await openRun(analysisId);
  if (!run) return;
  expectSameEngine(run);
  const maxima = await maximumEffects(analysisId);
  const layers = run.layers.map(({ id }): TrackedLayer => {
    const maximumEffect = maxima.get(id) ?? 0;
    return { layerId: id, maximumEffect, threshold: run.settings.salienceFraction * maximumEffect };
  });
  const samples: TrackedSample[] = [];
  const tracked: TrackedGames[] = [];
  for (const { id: sampleId } of await readRunSamples(analysisId)) {
    if (!(await isRunning(analysisId))) return;
    const sample = await trackOne(sampleId, layers, run.settings.playerCount, workshop);
    tracked.push(sample);
    samples.push({
      sampleId,
      interactions: sample.layers.map(({ interactions }) => interactions),
      residuals: sample.layers.map(({ residual }) => residual),
    });
  }
  await recordTracking(run, { layers, samples, tracking: recordsOf(layers, tracked) });
};

async function trackOne(
  sampleId: string,
  layers: readonly TrackedLayer[],
  playerCount: number,
  { compute, signal }: Workshop,
): Promise<TrackedGames> {
  const thresholds = new Map(layers.map(({ layerId, threshold }) => [layerId, threshold]));
  const stored = await readEffects(sampleId);
  const request = stored.map(({ layerId, baseValue, values, andEffects: and, orEffects: or }) => ({
    ...{ layerId, baseValue, values, effects: { and, or } },
    threshold: thresholds.get(layerId) ?? 0,
  }));
  return compute('trackSample', { playerCount, layers: request }, signal);
}

/** Means over the samples, of every layer against the output and against the next one. */
function recordsOf(layers: readonly TrackedLayer[], tracked: readonly TrackedGames[]): TrackingRecord[] {
  return layers.flatMap(({ layerId }, i) => {
    const output = averageTracking(
      tracked.map((sample) => sample.layers[i].output),
      'RATIO_OF_MEANS',
    );
    const nexts = tracked.flatMap((sample) => (sample.layers[i].next ? [sample.layers[i].next] : []));
    const next = nexts.length > 0 ? averageTracking(nexts, 'RATIO_OF_MEANS') : [];
    return [
      ...output.map((row) => ({ ...row, layerId, reference: 'OUTPUT' as const })),
      ...next.map((row) => ({ ...row, layerId, reference: 'NEXT' as const })),
    ];
  });
}
