import {
  denseEffects,
  type FittedNoise,
  fitNoise,
  meanOrder,
  normalisedStrengths,
  type OrderDistribution,
  orderDistribution,
  type Phases,
  phasesOf,
  predictedStrengths,
  type SparseInteraction,
  strengthsOf,
  untrainedSpindle,
} from '@strata/interaction-engine';
import { readManifest } from '@strata/networks';
import type { Family } from '../families.ts';
import { readNetwork, type StudiedNetwork, salientAt, splitsAt } from '../salient-sets.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { checkpointsOf } from './plan.ts';

export interface MeasuredCheckpoint {
  name: string;
  epoch: number;
  accuracy: number;
  lossGap: number;
  /** Strengths of salient interactions of the output, by order. */
  distribution: OrderDistribution;
  /** Shares by order 1…n, entry 0 is 0; null where nothing is salient. */
  shares: Float64Array | null;
  meanOrder: number | null;
  /** What theory predicts from the end of the training, and with which noise. */
  fitted: FittedNoise | null;
}

export interface MeasuredDynamics {
  family: string;
  playerCount: number;
  checkpoints: MeasuredCheckpoint[];
  phases: Phases;
  /** How far the untrained network's shares by order lie from the spindle: ½·Σ|difference|. */
  spindle: { salient: number | null; all: number | null; andOnly: number | null };
}

export function measureDynamics(family: Family, store: Store, settings: Settings): MeasuredDynamics {
  const { key } = family.networks[0];
  const studied = checkpointsOf(family).map(({ name, checkpoint }) => {
    return { name, network: readNetwork(store, key, checkpoint, settings) };
  });
  const last = studied[studied.length - 1].network;
  const converged = salientAt(last, 'output').map((list) => summedEffects(list, last.playerCount));
  const measured = readManifest(key).checkpoints;
  const checkpoints = studied.map(({ name, network }) => {
    const { epoch, heldOutAccuracy, heldOutLoss, trainingLoss } = measured[name];
    const lossGap = heldOutLoss - trainingLoss;
    return { name, epoch, accuracy: heldOutAccuracy, lossGap, ...ordersOf(network, converged) };
  });
  const phases = phasesOf(
    checkpoints.map((one) => ({ time: one.epoch, meanOrder: one.meanOrder, lossGap: one.lossGap })),
  );
  return {
    family: family.name,
    playerCount: last.playerCount,
    checkpoints,
    phases,
    spindle: spindleDistances(studied[0].network),
  };
}

function ordersOf(network: StudiedNetwork, converged: readonly Float64Array[]) {
  const distribution = orderDistribution(salientAt(network, 'output'), network.playerCount);
  const strengths = strengthsOf(distribution);
  const fitted = fitNoise(strengths, (noise) => predictedStrengths(converged, noise, 'SALIENT'));
  return { distribution, shares: normalisedStrengths(strengths), meanOrder: meanOrder(strengths), fitted };
}

/** w* of one sample: AND and OR effects added subset by subset. */
function summedEffects(list: readonly SparseInteraction[], playerCount: number): Float64Array {
  const { and, or } = denseEffects(list, playerCount);
  return and.map((effect, mask) => effect + or[mask]);
}

function spindleDistances(network: StudiedNetwork): MeasuredDynamics['spindle'] {
  const spindle = untrainedSpindle(network.playerCount);
  const splits = splitsAt(network, 'output');
  const summed = (reading: 'strengths' | 'harsanyi') =>
    splits.reduce(
      (sum, split) =>
        sum.map((value, order) => value + split[reading].positive[order] + split[reading].negative[order]),
      new Float64Array(network.playerCount + 1),
    );
  const salient = strengthsOf(orderDistribution(salientAt(network, 'output'), network.playerCount));
  const distance = (strengths: Float64Array) => distanceOf(normalisedStrengths(strengths), spindle);
  return {
    salient: distance(salient),
    all: distance(summed('strengths')),
    andOnly: distance(summed('harsanyi')),
  };
}

/** ½·Σ|a − b| of two sets of shares: 0 where they are equal, 1 where they have nothing in common. */
export function distanceOf(a: ArrayLike<number> | null, b: ArrayLike<number> | null): number | null {
  if (a === null || b === null) return null;
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, i) => Math.abs((a[i] ?? 0) - (b[i] ?? 0)) / 2).reduce((x, y) => x + y, 0);
}
