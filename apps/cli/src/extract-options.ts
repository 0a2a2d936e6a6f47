import { availableParallelism } from 'node:os';
import { standardIterationLimit } from '@strata/interaction-engine';
import { UsageFault } from './fault.ts';
import { count, fraction, namesOf, notNegative, parsedOptions, toleranceOf } from './option-values.ts';
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
  dual: { type: 'boolean' },
  indices: { type: 'boolean' },
  'index-order': { type: 'string' },
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

const parsed = (args: readonly string[]) => parsedOptions('extract', args, known);

function splitOptions(values: ReturnType<typeof parsed>['values']): SplitOptions {
  const { kappa, 'absolute-kappa': absolute, 'and-only': andOnly, 'or-only': orOnly } = values;
  if (andOnly && orOnly) throw new UsageFault('--and-only and --or-only exclude each other.');
  if (kappa !== undefined && absolute !== undefined) {
    throw new UsageFault('--kappa and --absolute-kappa exclude each other.');
  }
  return {
    types: andOnly ? 'AND' : orOnly ? 'OR' : 'BOTH',
    endpoints: values['free-endpoints'] ? 'FREE' : 'PINNED',
    kappaFraction: fraction('--kappa', kappa, 0.04),
    absoluteKappa: absolute === undefined ? undefined : notNegative('--absolute-kappa', absolute, 0),
    huberFraction: values.huber === undefined ? undefined : fraction('--huber', values.huber, 0),
    tolerance: toleranceOf(values.tolerance),
    iterationLimit: count('--iterations', values.iterations, standardIterationLimit),
    dual: dualOf(values),
    indexOrder: indexOrderOf(values),
  };
}

function dualOf({ dual, json }: ReturnType<typeof parsed>['values']): boolean | undefined {
  if (dual && !json) throw new UsageFault('--dual goes with --json: a table has no room for 2·2ⁿ numbers.');
  return dual;
}

function indexOrderOf(values: ReturnType<typeof parsed>['values']): number | undefined {
  const { indices, 'index-order': order } = values;
  if (!indices && order !== undefined) throw new UsageFault('--index-order goes with --indices.');
  return indices ? count('--index-order', order, 2) : undefined;
}
