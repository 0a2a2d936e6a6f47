import type { InteractionType } from '../interactions/and-or.ts';
import { crossValidated } from './cross-validation.ts';
import { l1Path, type Proposal, patternCount, penalties, proposals, usualProposal } from './l1-path.ts';
import type { SampledSubsets } from './sampled-subsets.ts';
import { TriggerTable } from './trigger-table.ts';

/** What an estimate is made by, once the values of some subsets are known. */
export interface FitSettings {
  playerCount: number;
  /** Patterns of more players are not looked for. */
  maximumOrder: number;
  seed: number;
  /** Unless said otherwise ALL up to 3,200 patterns, and GROWTH above. */
  proposal?: Proposal;
}

export interface EstimatedInteraction {
  type: InteractionType;
  /** Ascending. */
  players: readonly number[];
  effect: number;
}

/** What few evaluations say about the interactions of a game. It carries no certificate. */
export interface Estimate {
  /** Always: to be shown wherever the interactions are. */
  estimated: true;
  playerCount: number;
  maximumOrder: number;
  seed: number;
  proposal: Proposal;
  /** How many subsets the game was asked for. */
  evaluations: number;
  /** v(x_∅). */
  baseValue: number;
  /** v(x). */
  fullValue: number;
  /** Largest effect first; OR of one player counts as AND. */
  interactions: EstimatedInteraction[];
  /** λ in parts of (evaluations)·(root mean square of v − v(x_∅)): the one with the smallest error below. */
  penalty: number;
  /** Root mean square error on subsets that took no part in a fit, in units of the values. */
  heldOutError: number;
  /** 1 − (squared error)/(variance) on the same subsets; null where all values are the same. */
  heldOutR2: number | null;
}

export const maximumEstimatedPlayerCount = 128;
/** What ALL may hold in memory. */
const mostPatterns = 20_000;
const largestMaximumOrder = 7;

/** Fits the values of some subsets, ∅ and N the first of them. The settings are checked, and the values finite. */
export function fittedEstimate(
  subsets: SampledSubsets,
  values: Float64Array,
  settings: FitSettings,
): Estimate {
  const { playerCount, maximumOrder, seed } = settings;
  const limits = { playerCount, maximumOrder };
  const proposal = settings.proposal ?? usualProposal(limits);
  const shifted = values.map((value) => value - values[0]);
  const fit = (rows: Uint32Array, path: readonly number[]) =>
    l1Path(
      new TriggerTable(subsets, rows),
      Float64Array.from(rows, (row) => shifted[row]),
      limits,
      proposal,
      path,
    );
  const { best, ...quality } = crossValidated(subsets, shifted, seed, (rows) => fit(rows, penalties));
  const all = Uint32Array.from(values, (_, row) => row);
  const fits = fit(all, penalties.slice(0, best + 1));
  return {
    estimated: true,
    playerCount,
    maximumOrder,
    seed,
    proposal,
    evaluations: values.length,
    baseValue: values[0],
    fullValue: values[1],
    interactions: fits[best].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    penalty: penalties[best],
    ...quality,
  };
}

/** @throws RangeError for the first setting that is out of its range */
export function checkFit({ playerCount, maximumOrder, seed, proposal }: FitSettings): void {
  checkWhole('The number of players', playerCount, 2, maximumEstimatedPlayerCount);
  checkWhole('The maximum order', maximumOrder, 1, Math.min(largestMaximumOrder, playerCount));
  checkWhole('The seed', seed, 0, 2 ** 32 - 1);
  if (proposal !== undefined && !proposals.includes(proposal)) {
    throw new RangeError(`Patterns are proposed by ${proposals.join(' or ')}, but "${proposal}" was given.`);
  }
  const patterns = patternCount({ playerCount, maximumOrder });
  if (proposal === 'ALL' && patterns > mostPatterns) {
    throw new RangeError(
      `At most ${mostPatterns} patterns can be taken ALL at once, but there are ${patterns}.`,
    );
  }
}

export function checkWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} is a whole number from ${least} to ${most}, but ${value} was given.`);
}
