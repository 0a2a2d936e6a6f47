import { pipeline } from 'node:stream/promises';
import { type ExtractOptions, extractOptions } from './extract-options.ts';
import { UsageFault } from './fault.ts';
import { jsonReport } from './json-report.ts';
import { checkOutput, outputOf, showProgress } from './output.ts';
import type { Games } from './reading/games.ts';
import { readGames } from './reading/read-games.ts';
import { referencesOf } from './reference-of.ts';
import { splitGames } from './split-games.ts';
import { surveyGames } from './survey-games.ts';
import { tableReport } from './table-report.ts';

/**
 * `strata extract FILE`. Three passes, each with one game in memory: every value is checked before the first split, and
 * τ, the largest effect over all samples, is known before the first result is written.
 */
export async function extract(args: readonly string[]): Promise<void> {
  const options = extractOptions(args);
  const games = await readGames(options.file);
  try {
    await extractFrom(renamed(games, options), options);
  } finally {
    games.close();
  }
}

async function extractFrom(games: Games, options: ExtractOptions): Promise<void> {
  const references = referencesOf(games.layerNames, options.reference);
  checkOutput(options.output, [options.file]);
  const { meanGaps } = surveyGames(games);
  const records = await splitGames(games, meanGaps, options, showProgress);
  try {
    const { all, top } = options;
    const report = options.json ? jsonReport : tableReport;
    await pipeline(report({ games, records, references, all, top }), outputOf(options.output));
  } finally {
    records.close();
  }
  if (records.unfinished > 0) warnOf(records.unfinished, options);
}

function renamed(games: Games, { layerNames, playerNames }: ExtractOptions): Games {
  checkCount('--layer-names', layerNames, games.layerNames.length, 'layers');
  checkCount('--player-names', playerNames, games.playerCount, 'players');
  return {
    ...games,
    layerNames: layerNames ?? games.layerNames,
    playerNames: playerNames ?? games.playerNames,
  };
}

function checkCount(option: string, names: string[] | undefined, count: number, nouns: string): void {
  if (names === undefined || names.length === count) return;
  throw new UsageFault(`${option} has ${names.length} names, but the number of ${nouns} is ${count}.`);
}

function warnOf(unfinished: number, { split }: ExtractOptions): void {
  const games = unfinished === 1 ? '1 game' : `${unfinished} games`;
  console.error(
    `${games} stopped at the limit of ${split.iterationLimit} steps, with a gap above ${split.tolerance}; --iterations raises it.`,
  );
}
