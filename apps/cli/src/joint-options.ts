import { availableParallelism } from 'node:os';
import { standardAlpha, standardIterationLimit } from '@strata/interaction-engine';
import { UsageFault } from './fault.ts';
import type { JointGameOptions } from './joint-game.ts';
import { count, fraction, notNegative, parsedOptions, toleranceOf } from './option-values.ts';

export interface JointOptions {
  /** One for each network. */
  files: string[];
  heldOut?: string;
  split: JointGameOptions;
  salience: number;
  cores: number;
  all: boolean;
  top: number;
  json: boolean;
  output?: string;
}

const known = {
  'held-out': { type: 'string' },
  alpha: { type: 'string' },
  kappa: { type: 'string' },
  gamma: { type: 'string' },
  tolerance: { type: 'string' },
  iterations: { type: 'string' },
  salience: { type: 'string' },
  cores: { type: 'string' },
  all: { type: 'boolean' },
  top: { type: 'string' },
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const;

/** @throws UsageFault for what `strata joint` does not know */
export function jointOptions(args: readonly string[]): JointOptions {
  const { values, positionals } = parsedOptions('joint', args, known);
  if (positionals.length < 2) {
    throw new UsageFault(
      `strata joint takes a file for each of two networks or more, but ${positionals.length} came: strata joint FILE FILE.`,
    );
  }
  return {
    files: positionals,
    heldOut: values['held-out'],
    split: {
      alpha: fraction('--alpha', values.alpha, standardAlpha),
      kappaFraction: fraction('--kappa', values.kappa, 0.02),
      gammaFraction: notNegative('--gamma', values.gamma, 0.5),
      tolerance: toleranceOf(values.tolerance),
      iterationLimit: count('--iterations', values.iterations, standardIterationLimit),
    },
    salience: fraction('--salience', values.salience, 0.05),
    cores: count('--cores', values.cores, availableParallelism()),
    all: values.all ?? false,
    top: count('--top', values.top, 20),
    json: values.json ?? false,
    output: values.output,
  };
}
