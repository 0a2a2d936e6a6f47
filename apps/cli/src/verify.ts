import { readFileSync } from 'node:fs';
import { type Endpoints, lowerBoundOf, type SplitTypes } from '@strata/interaction-engine';
import { InputFault, UsageFault } from './fault.ts';
import { parsedOptions } from './option-values.ts';
import { outputOf } from './output.ts';
import type { Games } from './reading/games.ts';
import { readGames } from './reading/read-games.ts';
import { shown } from './text-table.ts';

/** What a layer of a result has to hold to be verified. */
interface Claimed {
  name: string;
  kappa: number;
  huberWidth?: number;
  objective: number;
  lowerBound: number;
  gap: number;
  types: SplitTypes;
  endpoints: Endpoints;
  dual: number[];
}

/** Rounding of a sum of 2ⁿ products may move a bound by so much of itself. */
const rounding = 1e-9;

/**
 * `strata verify FILE RESULT.json`: recomputes every lower bound from the values in FILE, κ and the dual in the result, with nothing
 * else of it, and says where the result claims more than that. Ends with 1 where it does.
 */
export async function verify(args: readonly string[]): Promise<void> {
  const { positionals } = parsedOptions('verify', args, {});
  if (positionals.length !== 2)
    throw new UsageFault(
      'strata verify takes the file of values and the result: strata verify FILE RESULT.json.',
    );
  const [file, result] = positionals;
  const games = await readGames(file);
  try {
    const samples = samplesOf(result, games);
    const worst = samples.flatMap((layers, sample) =>
      layers.map((layer, index) =>
        checkedGap(layer, games.read(sample, index), whereOf(result, games, sample, index)),
      ),
    );
    outputOf(undefined).write(
      `${file}: ${worst.length} bounds found again from values, κ and dual; the largest gap is ${shown(Math.max(...worst))}\n`,
    );
  } finally {
    games.close();
  }
}

/** The relative gap by the recomputed bound. @throws InputFault where the result claims a higher bound or a smaller gap */
function checkedGap(claimed: Claimed, values: Float64Array, where: string): number {
  const { kappa, objective, types, endpoints, huberWidth = 0 } = claimed;
  if (!Array.isArray(claimed.dual) || claimed.dual.length !== 2 * values.length) {
    throw new InputFault(`${where} has no dual of ${2 * values.length} numbers: extract with --json --dual.`);
  }
  const penalty = huberWidth > 0 ? 'HUBER' : 'L1';
  const variant = { types, endpoints, penalty, huberWidth } as const;
  const bound = lowerBoundOf(values, kappa, Float64Array.from(claimed.dual), variant);
  const slack = rounding * Math.max(1, Math.abs(bound));
  if (claimed.lowerBound > bound + slack) {
    throw new InputFault(
      `${where} claims the lower bound ${claimed.lowerBound}, but its dual gives ${bound}.`,
    );
  }
  const gap = objective > 0 ? Math.max(0, objective - bound) / objective : 0;
  if (gap <= claimed.gap + rounding) return gap;
  throw new InputFault(`${where} claims the gap ${claimed.gap}, but objective and bound are ${gap} apart.`);
}

function samplesOf(file: string, { sampleCount, layerNames }: Games): Claimed[][] {
  const found = parsed(file);
  const samples = (found.samples ?? [found]).map(({ layers }) => layers);
  const fits =
    samples.length === sampleCount && samples.every((layers) => layers?.length === layerNames.length);
  if (fits) return samples;
  throw new InputFault(
    `${file} does not hold ${sampleCount} samples × ${layerNames.length} layers, as the file of values does.`,
  );
}

function parsed(file: string): { samples?: { layers: Claimed[] }[]; layers: Claimed[] } {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputFault(`${file} is not JSON: ${error.message}.`);
  }
}

function whereOf(file: string, { hasSamples, layerNames }: Games, sample: number, layer: number): string {
  return `${file}: ${hasSamples ? `sample ${sample}, ` : ''}layer "${layerNames[layer]}"`;
}
