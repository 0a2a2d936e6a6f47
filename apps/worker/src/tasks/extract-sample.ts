import {
  type AnalysisRun,
  type Game,
  isRunning,
  openRun,
  type RunSample,
  readRunSample,
  recordSample,
} from '@strata/database';
import type { PlayedGames } from '../computations/play-games.ts';
import { expectSameEngine } from './expect-same-engine.ts';
import { partOf, probesOf, subjectOf } from './subject-of.ts';
import type { Task, Workshop } from './task.ts';

/** Plays the game of one sample at every layer and splits each. */
export const extractSample: Task<'extract-sample'> = async ({ analysisId, sampleId }, workshop) => {
  const run = await openRun(analysisId);
  const sample = await readRunSample(sampleId);
  if (!run?.baseline || !sample || sample.finished) return;
  expectSameEngine(run);
  const played = await playSample(run, sample, run.baseline, workshop);
  const games: Game[] = [];
  let splitSeconds = 0;
  for (const layer of run.layers) {
    // a lost event must not let a cancelled analysis compute to its end
    if (!(await isRunning(analysisId))) return;
    const values = played.values[layer.isOutput ? 'output' : layer.name];
    const { seconds, and, or, ...split } = await splitLayer(run, values, layer.meanOutputGap ?? 0, workshop);
    splitSeconds += seconds;
    games.push({ ...split, layerId: layer.id, values, andEffects: and, orEffects: or });
  }
  await recordSample(run, sampleId, games, { inference: played.seconds, split: splitSeconds });
};

async function playSample(
  run: AnalysisRun,
  { sampleIndex, target, players }: RunSample,
  baseline: Float32Array,
  { compute, signal }: Workshop,
): Promise<PlayedGames> {
  const request = {
    ...subjectOf(run),
    ...{ part: partOf(run), sampleIndex, target, baseline },
    players: players.length > 0 ? players : run.players,
    probes: await probesOf(run),
  };
  return compute('playGames', request, signal);
}

function splitLayer(
  { settings }: AnalysisRun,
  values: Float64Array,
  meanOutputGap: number,
  { compute, signal }: Workshop,
) {
  const { kappaFraction, tolerance, iterationLimit } = settings;
  return compute('splitGame', { values, meanOutputGap, kappaFraction, tolerance, iterationLimit }, signal);
}
