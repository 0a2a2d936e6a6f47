import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.ts';
import { UsageFault } from './fault.ts';
import type { SplitOptions } from './split-game.ts';

export interface ExtractOptions {
  file: string;
  split: SplitOptions;
  /** How many games are split at the same time at most. */
  cores: number;
  salience: number;
  reference?: string;
  layerNames?: string[];
  playerNames?: string[];
  all: boolean;
  top: number;
  json: boolean;
  output?: string;
}

const known = {
  kappa: { type: 'string' },
  'absolute-kappa': { type: 'string' },
  tolerance: { type: 'string' },
  iterations: { type: 'string' },
  'and-only': { type: 'boolean' },
  'or-only': { type: 'boolean' },
  'free-endpoints': { type: 'boolean' },
  huber: { type: 'string' },
  cores: { type: 'string' },
  salience: { type: 'string' },
  reference: { type: 'string' },
  'layer-names': { type: 'string' },
  'player-names': { type: 'string' },
  all: { type: 'boolean' },
  top: { type: 'string' },
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const;

/** @throws UsageFault for what `strata extract` does not know */
export function extractOptions(args: readonly string[]): ExtractOptions {
  const { values, positionals } = parsed(args);
  if (positionals.length !== 1) {
    throw new UsageFault(
      positionals.length === 0
        ? 'strata extract takes the file to read: strata extract FILE.'
        : `strata extract takes one file, but ${positionals.length} were given: ${positionals.join(', ')}.`,
    );
  }
  return {
    file: positionals[0],
    split: splitOptions(values),
    cores: count('--cores', values.cores, availableParallelism()),
    salience: fraction('--salience', values.salience, 0.05),
    reference: values.reference,
    layerNames: namesOf('--layer-names', values['layer-names']),
    playerNames: namesOf('--player-names', values['player-names']),
    all: values.all ?? false,
    top: count('--top', values.top, 20),
    json: values.json ?? false,
    output: values.output,
  };
}

function parsed(args: readonly string[]) {
  checkNames(args);
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new UsageFault(`${(error as Error).message.split('\n')[0]}.`);
  }
}

/** Our own sentence for an option that is not known, with the nearest that is. */
function checkNames(args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name in known) continue;
    const hint = didYouMean(
      token.rawName,
      Object.keys(known).map((name) => `--${name}`),
    );
    throw new UsageFault(`strata extract has no option ${token.rawName}.${hint}`);
  }
}

function splitOptions(values: ReturnType<typeof parsed>['values']): SplitOptions {
  const { kappa, 'absolute-kappa': absolute, 'and-only': andOnly, 'or-only': orOnly } = values;
  if (andOnly && orOnly) throw new UsageFault('--and-only and --or-only exclude each other.');
  if (kappa !== undefined && absolute !== undefined) {
    throw new UsageFault('--kappa and --absolute-kappa exclude each other.');
  }
  const tolerance = number('--tolerance', values.tolerance, 0.001);
  if (!(tolerance > 0 && tolerance < 1)) {
    throw new UsageFault(`--tolerance lies between 0 and 1, but ${tolerance} was given.`);
  }
  return {
    types: andOnly ? 'AND' : orOnly ? 'OR' : 'BOTH',
    endpoints: values['free-endpoints'] ? 'FREE' : 'PINNED',
    kappaFraction: fraction('--kappa', kappa, 0.04),
    absoluteKappa: absolute === undefined ? undefined : notNegative('--absolute-kappa', absolute, 0),
    huberFraction: values.huber === undefined ? undefined : fraction('--huber', values.huber, 0),
    tolerance,
    iterationLimit: count('--iterations', values.iterations, 20_000),
  };
}

function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new UsageFault(`${name} is a number, but "${text}" was given.`);
}

function notNegative(name: string, text: string | undefined, otherwise: number): number {
  const value = number(name, text, otherwise);
  if (value >= 0) return value;
  throw new UsageFault(`${name} is zero or more, but ${value} was given.`);
}

function fraction(name: string, text: string | undefined, otherwise: number): number {
  const value = notNegative(name, text, otherwise);
  if (value <= 1) return value;
  throw new UsageFault(`${name} is a fraction, at most 1, but ${value} was given.`);
}

function count(name: string, text: string | undefined, otherwise: number): number {
  const value = number(name, text, otherwise);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new UsageFault(`${name} is a whole number from 1, but ${value} was given.`);
}

function namesOf(name: string, text: string | undefined): string[] | undefined {
  const names = text?.split(',').map((part) => part.trim());
  const wrong = names?.find((part, index) => part === '' || names.indexOf(part) !== index);
  if (wrong === undefined) return names;
  throw new UsageFault(`${name} are different names with commas between them, but "${text}" was given.`);
}
