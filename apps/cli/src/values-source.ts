import { readFileSync } from 'node:fs';
import { estimateFromValues } from '@strata/interaction-engine';
import type { EstimateOptions } from './estimate-options.ts';
import type { EstimateSource } from './estimate-source.ts';
import { InputFault, UsageFault } from './fault.ts';

/** Subsets and their values, as a JSON file holds them. */
interface ValuesFile {
  players: number | string[];
  subsets: (number[] | string)[];
  values: number[];
}

/** A file of subsets whose values somebody has measured: {"players": 20, "subsets": [[0, 3], …], "values": [1.5, …]}. */
export function valuesSource(options: EstimateOptions): EstimateSource {
  const { source: file, maximumOrder, seed, proposal } = options;
  for (const name of ['players', 'scheme', 'baseline', 'evaluations'] as const) {
    if (options[name] === undefined) continue;
    throw new UsageFault(`--${name} is for a network: ${file} has its players and values already.`);
  }
  const { players, subsets, values } = checked(file);
  const playerNames = typeof players === 'number' ? namesOf(players) : players;
  const playerCount = playerNames.length;
  const kept = new Uint8Array(subsets.length * playerCount);
  subsets.forEach((subset, row) => {
    kept.set(rowOf(file, subset, row, playerCount), row * playerCount);
  });
  return {
    facts: { file },
    title: `${file}, ${subsets.length} subsets with their values`,
    playerNames,
    estimate: () => estimateFromValues({ kept, values }, { playerCount, maximumOrder, seed, proposal }),
  };
}

function namesOf(count: number): string[] {
  return Array.from({ length: count }, (_, player) => String(player));
}

function checked(file: string): ValuesFile {
  const found = parsed(file);
  const { players, subsets, values } = found;
  const isCount = Number.isInteger(players) && Number(players) >= 2;
  const areNames = Array.isArray(players) && players.every((name) => typeof name === 'string');
  if (!isCount && !areNames)
    throw new InputFault(`${file}: "players" is a number from 2, or a list of their names.`);
  if (!Array.isArray(subsets)) throw new InputFault(`${file} has no list "subsets".`);
  if (!Array.isArray(values)) throw new InputFault(`${file} has no list "values".`);
  if (values.length !== subsets.length) {
    throw new InputFault(`${file} has ${subsets.length} subsets, but ${values.length} values.`);
  }
  const bad = values.findIndex((value) => typeof value !== 'number' || !Number.isFinite(value));
  if (bad < 0) return found;
  throw new InputFault(
    `${file}: values[${bad}] is ${values[bad]}; every value of a game is a finite number.`,
  );
}

function parsed(file: string): ValuesFile {
  const text = readFileSync(file, 'utf8');
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    throw new InputFault(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

/** A list of the players that are kept, or a string of 0 and 1. */
function rowOf(file: string, subset: number[] | string, row: number, playerCount: number): Uint8Array {
  const kept = new Uint8Array(playerCount);
  if (typeof subset === 'string') {
    if (subset.length !== playerCount || /[^01]/.test(subset)) {
      throw new InputFault(`${file}: subsets[${row}] is "${subset}", not ${playerCount} of 0 and 1.`);
    }
    return kept.map((_, player) => Number(subset[player]));
  }
  for (const player of Array.isArray(subset) ? subset : [subset]) {
    if (!Number.isInteger(player) || player < 0 || player >= playerCount) {
      throw new InputFault(
        `${file}: subsets[${row}] holds ${player}; players are numbered 0 to ${playerCount - 1}.`,
      );
    }
    kept[player] = 1;
  }
  return kept;
}
