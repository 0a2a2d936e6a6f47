import { maximumEffect, type SparseInteraction, salientInteractions } from '@strata/interaction-engine';
import type { ExtractOptions } from './extract-options.ts';
import type { Games } from './reading/games.ts';
import { type SplitFigures, splitGame } from './split-game.ts';
import { TemporaryFile } from './temporary-file.ts';

/** One game, split: salient interactions, or all of them where that was asked. */
export interface SplitRecord extends SplitFigures {
  interactions: SparseInteraction[];
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
 * Splits every game, one after another. τ is not known before the last of them, so results wait on the disk; below the
 * τ of the games so far nothing can become salient, and only what is above it is kept.
 */
export function splitGames(
  games: Games,
  meanGaps: readonly number[],
  { split, salience, all }: ExtractOptions,
  onProgress: (done: number, total: number) => void,
): SplitRecords {
  const maxima = games.layerNames.map(() => 0);
  const file = new TemporaryFile();
  let unfinished = 0;
  for (let sample = 0; sample < games.sampleCount; sample++) {
    for (let layer = 0; layer < maxima.length; layer++) {
      const { figures, effects } = splitGame(games.read(sample, layer), meanGaps[layer], split);
      if (figures.stopReason === 'STEP_LIMIT') unfinished++;
      maxima[layer] = Math.max(maxima[layer], maximumEffect(effects));
      const interactions = salientInteractions(effects, all ? 0 : salience * maxima[layer]);
      appendRecord(file, { ...figures, interactions });
      onProgress(sample * maxima.length + layer + 1, games.sampleCount * maxima.length);
    }
  }
  const thresholds = maxima.map((maximum) => salience * maximum);
  return { thresholds, unfinished, next: recordsOf(file), close: () => file.close() };
}

/** A length of four bytes, then JSON, which keeps every digit of a float64. */
function appendRecord(file: TemporaryFile, record: SplitRecord): void {
  const text = Buffer.from(JSON.stringify(record));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  file.append(length);
  file.append(text);
}

function recordsOf(file: TemporaryFile): () => SplitRecord {
  let position = 0;
  return () => {
    const length = file.read(position, 4).readUInt32LE();
    const record: SplitRecord = JSON.parse(file.read(position + 4, length).toString());
    position += 4 + length;
    return record;
  };
}
