// The steps of an analysis from its first job to its last. Each locks the row, sees that it still runs, writes a
// job's whole result and advances the stage in one transaction: a job that runs twice changes nothing the second
// time, and an analysis that was cancelled is never written to. Each returns false where it no longer runs.
import { advanceStudy } from './advance-study.ts';
import type { AnalysisRun, RunLayer, RunPlayer } from './analysis-run.ts';
import { bytesOf } from './bytes.ts';
import type { Transaction } from './client.ts';
import { type Game, storeExtractions } from './extraction.ts';
import { whileActive, whileActiveWithStudy } from './locked-analysis.ts';
import { findProbes, type NewProbe, type ProbeKey, storeProbe } from './probe.ts';
import { countCompleted } from './progress.ts';
import { enqueue, enqueueAll } from './queue.ts';
import { storeTracking, type TrackedAnalysis } from './tracked-analysis.ts';

export interface Preparation {
  /** Empty where each sample has its own. */
  players: RunPlayer[];
  baseline: Float32Array;
  backend: string;
  engineVersion: string;
  samples: { id: string; target: number; targetIsLabel: boolean; predicted: number; players: RunPlayer[] }[];
  /** Mean of |v(x) − v(x_∅)| over the samples, of each layer. */
  meanOutputGaps: { layerId: string; meanOutputGap: number }[];
}

/** Links a layer to its probe, stored now or by someone else before; the last layer opens the stage of samples. */
export function recordProbe(
  run: AnalysisRun,
  layer: RunLayer,
  key: ProbeKey,
  probe: NewProbe | undefined,
): Promise<boolean> {
  return whileActive(run.id, ['RUNNING'], async (tx) => {
    const stored = await findProbes(key, [layer.name], tx);
    const probeId = stored.get(layer.name) ?? (probe && (await storeProbe(tx, key, probe)));
    if (!probeId) throw new Error(`The probe of layer "${layer.name}" is neither stored nor given.`);
    const { count } = await tx.analysisLayer.updateMany({
      where: { id: layer.id, probeId: null },
      data: { probeId, probeReused: !probe },
    });
    if (count === 0) return;
    await countCompleted(tx, run.id);
    const missing = await tx.analysisLayer.count({
      where: { analysisId: run.id, isOutput: false, probeId: null },
    });
    if (missing > 0) return;
    await tx.analysis.update({ where: { id: run.id }, data: { stage: 'SAMPLES' } });
    await enqueue(tx, 'prepare-samples', { analysisId: run.id });
  });
}

/** Stores what every sample is measured with, and enqueues them all. */
export function recordPreparation(run: AnalysisRun, preparation: Preparation): Promise<boolean> {
  const { players, baseline, backend, engineVersion, samples, meanOutputGaps } = preparation;
  return whileActive(run.id, ['RUNNING'], async (tx) => {
    const { count } = await tx.analysis.updateMany({
      where: { id: run.id, baseline: null },
      data: { players: players as object[], baseline: bytesOf(baseline), backend, engineVersion },
    });
    if (count === 0) return;
    for (const { layerId, meanOutputGap } of meanOutputGaps) {
      await tx.analysisLayer.update({ where: { id: layerId }, data: { meanOutputGap } });
    }
    await storePreparedSamples(tx, samples);
    await countCompleted(tx, run.id);
    const payloads = samples.map(({ id }) => ({ analysisId: run.id, sampleId: id }));
    await enqueueAll(tx, 'extract-sample', payloads);
  });
}

/** Stores the games of one sample with their splits; the last sample opens the stage of tracking. */
export function recordSample(
  run: AnalysisRun,
  sampleId: string,
  games: readonly Game[],
  seconds: { inference: number; split: number },
): Promise<boolean> {
  return whileActive(run.id, ['RUNNING'], async (tx) => {
    const began = performance.now();
    const unfinished = await tx.analysisSample.count({ where: { id: sampleId, finishedAt: null } });
    if (unfinished === 0) return;
    await storeExtractions(tx, run.id, sampleId, games);
    await tx.analysisSample.update({
      where: { id: sampleId },
      data: {
        inferenceSeconds: seconds.inference,
        splitSeconds: seconds.split,
        storageSeconds: (performance.now() - began) / 1000,
        finishedAt: new Date(),
      },
    });
    await countCompleted(tx, run.id);
    const missing = await tx.analysisSample.count({ where: { analysisId: run.id, finishedAt: null } });
    if (missing > 0) return;
    await tx.analysis.update({ where: { id: run.id }, data: { stage: 'TRACKING' } });
    await enqueue(tx, 'track-analysis', { analysisId: run.id });
  });
}

/** Stores what only all samples together can say, finishes the analysis, and lets the study that waits for it go on. */
export function recordTracking(run: AnalysisRun, tracked: TrackedAnalysis): Promise<boolean> {
  return whileActiveWithStudy(run.id, ['RUNNING'], async (tx, study) => {
    await storeTracking(tx, run.id, tracked);
    await countCompleted(tx, run.id);
    await tx.analysis.update({
      where: { id: run.id },
      data: { status: 'FINISHED', stage: 'DONE', finishedAt: new Date() },
    });
    if (study) await advanceStudy(tx, study.id);
  });
}

async function storePreparedSamples(tx: Transaction, samples: Preparation['samples']): Promise<void> {
  for (const { id, players, ...rest } of samples) {
    await tx.analysisSample.update({ where: { id }, data: { ...rest, players: players as object[] } });
  }
}
