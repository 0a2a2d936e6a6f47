import {
  harsanyi,
  kappaOf,
  maximumEffect,
  orderDistribution,
  type SparseInteraction,
  type Split,
  salientInteractions,
  sparsify,
} from '@strata/interaction-engine';
import { networkGames, outputGame } from '@strata/networks';
import type { Settings } from '../settings.ts';
import { type GapsRequest, gapsRequest } from './gaps.ts';
import type { Computation } from './piece.ts';
import { residentNetwork, subjectAt } from './resident.ts';

/** How a game is split. */
export type Splitting = Pick<Settings, 'kappaFraction' | 'tolerance' | 'iterationLimit'>;

export function splittingOf({ kappaFraction, tolerance, iterationLimit }: Settings): Splitting {
  return { kappaFraction, tolerance, iterationLimit };
}

export interface SampleRequest {
  gaps: GapsRequest;
  splitting: Splitting;
  sample: number;
}

/** Strengths by order of every effect, salient or not; entries 0…n. */
export interface Strengths {
  positive: Float64Array;
  negative: Float64Array;
}

export interface LayerSplit
  extends Pick<
    Split,
    'baseValue' | 'fullValue' | 'kappa' | 'objective' | 'gap' | 'iterations' | 'noiseFloor'
  > {
  layer: string;
  floorUsed: boolean;
  maximum: number;
  /** Down to 2% of the game's own largest effect: enough for τ/2 over all samples. */
  interactions: SparseInteraction[];
  strengths: Strengths;
  /** Of the AND-only interactions of the same game. */
  harsanyi: Strengths;
}

export interface SampleResult {
  target: number;
  playerCount: number;
  backend: string;
  /** v(x_T) of the network's output. */
  output: Float64Array;
  /** Input to output, which is the last. */
  layers: LayerSplit[];
}

const keptFraction = 0.02;

export function sampleRequest(
  network: string,
  checkpoint: string | null,
  settings: Settings,
  sample: number,
): SampleRequest {
  return { gaps: gapsRequest(network, checkpoint, settings), splitting: splittingOf(settings), sample };
}

/** All layers' games of one held-out sample, split; of a checkpoint only the output's. */
export const sample: Computation<'sample'> = async (request, need) => {
  const { probes, masking } = request.gaps;
  const gaps = await need('gaps', request.gaps);
  const readers = probes === null ? [] : await need('probes', probes);
  const network = await residentNetwork(request.gaps);
  const subject = await subjectAt(request.gaps, masking, request.sample);
  const games = await networkGames({ network, ...subject, readers });
  const layers = [...games].map(([layer, values]) =>
    splitLayer(layer, values, request.splitting, gaps[layer]),
  );
  return {
    target: subject.target,
    playerCount: subject.players.length,
    backend: network.backend,
    output: games.get(outputGame) ?? new Float64Array(),
    layers,
  };
};

export function splitLayer(
  layer: string,
  values: Float64Array,
  { kappaFraction: fraction, tolerance, iterationLimit }: Splitting,
  meanOutputGap: number,
): LayerSplit {
  const { kappa, floorUsed } = kappaOf(values, { fraction, meanOutputGap });
  const split = sparsify(values, { kappa, tolerance, iterationLimit });
  const { baseValue, fullValue, objective, gap, iterations, noiseFloor } = split;
  const maximum = maximumEffect(split);
  const strengthsOf = (effects: Pick<Split, 'and' | 'or'>): Strengths => {
    const { positive, negative } = orderDistribution([salientInteractions(effects, 0)], split.playerCount);
    return { positive, negative };
  };
  return {
    ...{ layer, baseValue, fullValue, kappa, floorUsed, objective, gap, iterations, noiseFloor, maximum },
    interactions: salientInteractions(split, keptFraction * maximum),
    strengths: strengthsOf(split),
    harsanyi: strengthsOf({ and: harsanyi(values), or: new Float64Array(values.length) }),
  };
}
