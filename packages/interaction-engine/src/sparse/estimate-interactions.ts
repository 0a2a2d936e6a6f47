import type { InteractionType } from '../interactions/and-or.ts';
import { crossValidated } from './cross-validation.ts';
import { l1Path, type Proposal, patternCount, penalties, proposals, usualProposal } from './l1-path.ts';
import { type SampledSubsets, sampledSubsets } from './sampled-subsets.ts';
import { TriggerTable } from './trigger-table.ts';

/**
 * v of `count` subsets at once: `kept` is count × n, row after row, 1 where the player is kept. Values in the order of the rows.
 */
export type SubsetGame = (kept: Uint8Array, count: number) => ArrayLike<number> | Promise<ArrayLike<number>>;

export interface EstimateSettings {
  playerCount: number;
  /** How many subsets the game may be asked for; exactly as many are asked, none twice. */
  evaluations: number;
  /** Patterns of more players are not looked for. */
  maximumOrder: number;
  seed: number;
  /** Unless said otherwise ALL up to 3,200 patterns, and GROWTH above. */
  proposal?: Proposal;
  /** The most subsets in one call of the game; 1024 unless said otherwise. */
  batchSize?: number;
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

const fewestEvaluations = 20;
export const maximumEstimatedPlayerCount = 128;
/** What ALL may hold in memory. */
const mostPatterns = 20_000;
const largestMaximumOrder = 7;

/**
 * AND and OR interactions of a game of up to 128 players from few of its 2ⁿ values: subsets are sampled, patterns of AND and OR are
 * proposed (all of them, or grown by column generation, or read from boosted trees), and an L1 regression gives the effects.
 * The penalty is chosen, and the error measured, by five-fold cross-validation, proposals included (two of the folds above 512 evaluations); the fit
 * that is returned uses all values. The same input gives the same bytes.
 *
 * Source: sparse interactions from few evaluations, arXiv 2502.13870 (SPEX) and 2505.17495 (ProxySPEX).
 * @throws RangeError when a setting is out of its range, or the game gives a wrong number of values or one that is not finite.
 * @example (await estimateInteractions(game, { playerCount: 50, evaluations: 2000, maximumOrder: 4, seed: 1 })).estimated // true
 */
export async function estimateInteractions(game: SubsetGame, settings: EstimateSettings): Promise<Estimate> {
  const { playerCount, evaluations, maximumOrder, seed } = settings;
  checkSettings(settings);
  const limits = { playerCount, maximumOrder };
  const proposal = settings.proposal ?? usualProposal(limits);
  const subsets = sampledSubsets(playerCount, evaluations, seed);
  const values = await valuesOf(game, subsets, settings.batchSize ?? 1024);
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
    evaluations,
    baseValue: values[0],
    fullValue: values[1],
    interactions: fits[best].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    penalty: penalties[best],
    ...quality,
  };
}

async function valuesOf(game: SubsetGame, subsets: SampledSubsets, batchSize: number): Promise<Float64Array> {
  const { kept, count, playerCount } = subsets;
  const values = new Float64Array(count);
  for (let first = 0; first < count; first += batchSize) {
    const size = Math.min(batchSize, count - first);
    const batch = await game(kept.slice(first * playerCount, (first + size) * playerCount), size);
    if (batch.length !== size) {
      throw new RangeError(`The game was asked for ${size} subsets, but gave ${batch.length} values.`);
    }
    values.set(batch, first);
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return values;
  throw new RangeError(
    `The values of a game are finite, but that of sampled subset ${bad} is ${values[bad]}.`,
  );
}

function checkSettings({
  playerCount,
  evaluations,
  maximumOrder,
  seed,
  proposal,
  batchSize,
}: EstimateSettings): void {
  checkWhole('The number of players', playerCount, 2, maximumEstimatedPlayerCount);
  checkWhole('The maximum order', maximumOrder, 1, Math.min(largestMaximumOrder, playerCount));
  checkWhole('The seed', seed, 0, 2 ** 32 - 1);
  checkWhole('The batch size', batchSize ?? 1, 1, Number.MAX_SAFE_INTEGER);
  checkWhole('The number of evaluations', evaluations, fewestEvaluations, 2 ** 20);
  if (evaluations > 2 ** (playerCount - 1)) {
    throw new RangeError(
      `An estimate asks for at most half of the ${2 ** playerCount} subsets, but ${evaluations} evaluations were given: use sparsify.`,
    );
  }
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

function checkWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} is a whole number from ${least} to ${most}, but ${value} was given.`);
}
