import { type Proposal, proposals } from '@strata/interaction-engine';
import { didYouMean } from './did-you-mean.ts';
import { UsageFault } from './fault.ts';
import { count, fraction, parsedOptions, whole } from './option-values.ts';

export interface EstimateOptions {
  /** A network's key, or a file of subsets and their values. */
  source: string;
  sample: number;
  /** Undefined: as many as the kind of input has by itself. */
  players?: number;
  scheme?: string;
  baseline?: string;
  /** How many subsets the network is asked for. */
  evaluations?: number;
  maximumOrder: number;
  seed: number;
  proposal?: Proposal;
  salience: number;
  all: boolean;
  top: number;
  json: boolean;
  output?: string;
}

const known = {
  sample: { type: 'string' },
  players: { type: 'string' },
  scheme: { type: 'string' },
  baseline: { type: 'string' },
  evaluations: { type: 'string' },
  order: { type: 'string' },
  seed: { type: 'string' },
  proposal: { type: 'string' },
  salience: { type: 'string' },
  all: { type: 'boolean' },
  top: { type: 'string' },
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const;

/** @throws UsageFault for what `strata estimate` does not know */
export function estimateOptions(args: readonly string[]): EstimateOptions {
  const { values, positionals } = parsedOptions('estimate', args, known);
  if (positionals.length !== 1) {
    throw new UsageFault(
      `strata estimate takes one network or file, but ${positionals.length || 'none'} was given: strata estimate lenet-mnist.`,
    );
  }
  const { players, evaluations } = values;
  return {
    source: positionals[0],
    sample: whole('--sample', values.sample, 0),
    players: players === undefined ? undefined : count('--players', players, 0),
    scheme: values.scheme?.toUpperCase(),
    baseline: values.baseline?.toUpperCase(),
    evaluations: evaluations === undefined ? undefined : count('--evaluations', evaluations, 0),
    maximumOrder: count('--order', values.order, 3),
    seed: whole('--seed', values.seed, 1),
    proposal: proposalOf(values.proposal?.toUpperCase()),
    salience: fraction('--salience', values.salience, 0.05),
    all: values.all ?? false,
    top: count('--top', values.top, 20),
    json: values.json ?? false,
    output: values.output,
  };
}

function proposalOf(text: string | undefined): Proposal | undefined {
  const found = proposals.find((one) => one === text);
  if (found !== undefined || text === undefined) return found;
  throw new UsageFault(
    `--proposal is ${proposals.join(', ')}, but "${text}" was given.${didYouMean(text, proposals)}`,
  );
}
