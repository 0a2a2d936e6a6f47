// What an analysis costs, and the most that one may cost.
import { type Calibration, interactionRowBytes, type QuoteRow } from '@strata/database';

export interface CostFactors {
  samples: number;
  players: number;
  /** With the output. */
  layers: number;
  /** Layers without a stored probe. */
  unfittedLayers: number;
  probeTrainingCount: number;
  /** Held-out samples that each fitted probe is measured on. */
  probeHeldOutCount: number;
  calibration: Calibration;
}

/** Above these an analysis is refused before it starts. */
export const costLimits = { forwardPasses: 4_000_000, megabytes: 4_000 } as const;

export const noCost: QuoteRow = { forwardPasses: 0, seconds: 0, megabytes: 0 };

/** x and x_∅ of every sample are run once more, for κ. */
const extraPasses = 2;
const bytesASubset = 5 * 8; // the value, two effects and two duals
/** Down to half of τ, as LeNet has them. */
const rowsASplit = 50;

/** Every subset of every sample, x and x_∅ once more, and what every probe that is fitted sees. */
export function forwardPassesOf({
  samples,
  players,
  probePasses,
}: Pick<CostFactors, 'samples' | 'players'> & { probePasses: number }): number {
  return samples * (2 ** players + extraPasses) + probePasses;
}

/** Forward passes, seconds and MB. */
export function quoteOf(factors: CostFactors): QuoteRow {
  const { samples, players, layers, unfittedLayers, calibration } = factors;
  const subsets = 2 ** players;
  const trainingPasses = unfittedLayers * factors.probeTrainingCount;
  const probePasses = trainingPasses + unfittedLayers * factors.probeHeldOutCount;
  const forwardPasses = forwardPassesOf({ samples, players, probePasses });
  const splits = samples * layers;
  const seconds =
    ((forwardPasses - trainingPasses) / 1000) * calibration.secondsPerThousandPasses +
    (trainingPasses / 1000) * calibration.secondsPerThousandTrainingFeatures +
    ((splits * subsets) / 1000) * calibration.secondsPerThousandSubsets;
  return { forwardPasses, seconds, megabytes: (splits * bytesOfSplit(players)) / 1e6 };
}

/** A sentence where it costs too much, with the most samples and players that still fit. */
export function costProblem(factors: CostFactors): string | null {
  if (fits(factors)) return null;
  const { forwardPasses, megabytes } = quoteOf(factors);
  const fitting = [largest(factors, 'samples', 1), largest(factors, 'players', 2)].filter(
    (text) => text !== null,
  );
  const cost = `${count(forwardPasses)} forward passes and ${count(megabytes)} MB`;
  const most = `${count(costLimits.forwardPasses)} passes and ${count(costLimits.megabytes)} MB`;
  return `This would take ${cost}, and one analysis may take ${most}. ${advice(fitting)}`;
}

function fits(factors: CostFactors): boolean {
  const { forwardPasses, megabytes } = quoteOf(factors);
  return forwardPasses <= costLimits.forwardPasses && megabytes <= costLimits.megabytes;
}

function largest(factors: CostFactors, name: 'samples' | 'players', smallest: number): string | null {
  for (let value = factors[name] - 1; value >= smallest; value--)
    if (fits({ ...factors, [name]: value })) return `at most ${value} ${name}`;
  return null;
}

function advice(fitting: readonly string[]): string {
  if (fitting.length === 0) return 'Choose fewer samples, players and layers.';
  return `With the rest as it is, ${fitting.join(', or ')} would fit.`;
}

function bytesOfSplit(players: number): number {
  const subsets = 2 ** players;
  return subsets * bytesASubset + Math.min(2 * subsets, rowsASplit) * interactionRowBytes;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
