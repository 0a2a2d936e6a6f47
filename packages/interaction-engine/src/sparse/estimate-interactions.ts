import { checkFit, checkWhole, type Estimate, type FitSettings, fittedEstimate } from './fitted-estimate.ts';
import { type SampledSubsets, sampledSubsets } from './sampled-subsets.ts';

/**
 * v of `count` subsets at once: `kept` is count × n, row after row, 1 where the player is kept. Values in the order of the rows.
 */
export type SubsetGame = (kept: Uint8Array, count: number) => ArrayLike<number> | Promise<ArrayLike<number>>;

export interface EstimateSettings extends FitSettings {
  /** How many subsets the game may be asked for; exactly as many are asked, none twice. */
  evaluations: number;
  /** The most subsets in one call of the game; 1024 unless said otherwise. */
  batchSize?: number;
}

const fewestEvaluations = 20;

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
  const { playerCount, evaluations, seed } = settings;
  checkSettings(settings);
  const subsets = sampledSubsets(playerCount, evaluations, seed);
  return fittedEstimate(subsets, await valuesOf(game, subsets, settings.batchSize ?? 1024), settings);
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

function checkSettings({ evaluations, batchSize, ...fit }: EstimateSettings): void {
  checkFit(fit);
  checkWhole('The batch size', batchSize ?? 1, 1, Number.MAX_SAFE_INTEGER);
  checkWhole('The number of evaluations', evaluations, fewestEvaluations, 2 ** 20);
  if (evaluations > 2 ** (fit.playerCount - 1)) {
    throw new RangeError(
      `An estimate asks for at most half of the ${2 ** fit.playerCount} subsets, but ${evaluations} evaluations were given: use sparsify.`,
    );
  }
}
