import { maximumEffect, type SparseInteraction, salientInteractions } from '@strata/interaction-engine';
import { computedInOrder, threadCount } from './computed-in-order.ts';
import type { ExtractOptions } from './extract-options.ts';
import type { GameIndices } from './game-indices.ts';
import type { Games } from './reading/games.ts';
import { RecordFile } from './record-file.ts';
import {
  type SplitFigures,
  type SplitOptions,
  type SplitTask,
  type StoredCertificate,
  splitGame,
} from './split-game.ts';

/** One game, split: salient interactions, or all of them where that was asked. */
export interface SplitRecord extends SplitFigures, Partial<StoredCertificate> {
  interactions: SparseInteraction[];
  indices?: GameIndices;
}

export interface SplitRecords {
  /** τ of each layer: fraction · max|I| over all samples. */
  thresholds: number[];
  /** How many games stopped at the step limit. */
  unfinished: number;
  /** In the order of samples, and within one of layers. */
  next(): SplitRecord;
  close(): void;
}

/**
 * Splits every game, over all cores that were given. τ is not known before the last of them, so results wait on the disk;
 * below the τ of the games so far nothing can become salient, and only what is above it is kept.
 */
export async function splitGames(
  games: Games,
  meanGaps: readonly number[],
  { split, salience, all, cores }: ExtractOptions,
  onProgress: (done: number, total: number) => void,
): Promise<SplitRecords> {
  const maxima = games.layerNames.map(() => 0);
  const total = games.sampleCount * maxima.length;
  const threads = threadCount(cores, total, 2 ** games.playerCount);
  const script = new URL('./split-thread.ts', import.meta.url);
  const file = new RecordFile<SplitRecord>();
  let unfinished = 0;
  let done = 0;
  for await (const { figures, effects, indices, certificate } of computedInOrder(
    tasksOf(games, meanGaps, split),
    threads,
    splitGame,
    script,
  )) {
    const layer = done % maxima.length;
    if (figures.stopReason === 'STEP_LIMIT') unfinished++;
    maxima[layer] = Math.max(maxima[layer], maximumEffect(effects));
    const interactions = salientInteractions(effects, all ? 0 : salience * maxima[layer]);
    file.append({ ...figures, ...certificate, interactions, indices });
    onProgress(++done, total);
  }
  const thresholds = maxima.map((maximum) => salience * maximum);
  return { thresholds, unfinished, next: () => file.next(), close: () => file.close() };
}

/** In the order of samples, and within one of layers; read from the disk when it is asked for. */
function* tasksOf(games: Games, meanGaps: readonly number[], options: SplitOptions): Generator<SplitTask> {
  for (let sample = 0; sample < games.sampleCount; sample++) {
    for (let layer = 0; layer < games.layerNames.length; layer++)
      yield { values: games.read(sample, layer), meanGap: meanGaps[layer], options };
  }
}
