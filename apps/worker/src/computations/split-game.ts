import { kappaOf, maximumEffect, type Split, sparsify } from '@strata/interaction-engine';

export interface SplitRequest {
  values: Float64Array;
  kappaFraction: number;
  meanOutputGap: number;
  tolerance: number;
  iterationLimit: number;
}

export interface SplitGame extends Omit<Split, 'delta'> {
  kappaFloorUsed: boolean;
  maximumEffect: number;
  seconds: number;
}

/** The sparse AND–OR split of one game, under the κ that its own range and the samples' give. */
export function splitGame(request: SplitRequest): SplitGame {
  const began = performance.now();
  const { values, kappaFraction: fraction, meanOutputGap, tolerance, iterationLimit } = request;
  const { kappa, floorUsed } = kappaOf(values, { fraction, meanOutputGap });
  const { delta: _, ...split } = sparsify(values, { kappa, tolerance, iterationLimit });
  return {
    ...split,
    kappaFloorUsed: floorUsed,
    maximumEffect: maximumEffect(split),
    seconds: (performance.now() - began) / 1000,
  };
}
