import {
  type Effects,
  type Endpoints,
  kappaOf,
  type SplitTypes,
  type StopReason,
  sparsify,
} from '@strata/interaction-engine';

export interface SplitOptions {
  types: SplitTypes;
  endpoints: Endpoints;
  kappaFraction: number;
  /** κ itself, in place of the fraction. */
  absoluteKappa?: number;
  tolerance: number;
  iterationLimit: number;
}

/** What is reported of one game beside its interactions. */
export interface SplitFigures {
  base: number;
  full: number;
  kappa: number;
  floorUsed: boolean;
  objective: number;
  lowerBound: number;
  gap: number;
  maxResidual: number;
  noiseFloor: number;
  iterations: number;
  stopReason: StopReason;
}

/** The interactions of one game; `meanGap` is the mean of |v(x) − v(x_∅)| that κ's floor comes from. */
export function splitGame(
  values: Float64Array,
  meanGap: number,
  { kappaFraction, absoluteKappa, ...settings }: SplitOptions,
): { figures: SplitFigures; effects: Effects } {
  const { kappa, floorUsed } =
    absoluteKappa === undefined
      ? kappaOf(values, { fraction: kappaFraction, meanOutputGap: meanGap })
      : { kappa: absoluteKappa, floorUsed: false };
  const split = sparsify(values, { ...settings, kappa });
  const { objective, lowerBound, gap, noiseFloor, iterations, stopReason } = split;
  return {
    figures: {
      ...{ base: split.baseValue, full: split.fullValue, kappa, floorUsed },
      ...{ objective, lowerBound, gap, maxResidual: split.maximumResidual, noiseFloor },
      ...{ iterations, stopReason },
    },
    effects: { and: split.and, or: split.or },
  };
}
