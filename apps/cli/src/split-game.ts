import {
  type Effects,
  type Endpoints,
  huberWidthOf,
  kappaOf,
  type SplitTypes,
  type StopReason,
  sparsify,
} from '@strata/interaction-engine';
import { type GameIndices, gameIndices } from './game-indices.ts';

export interface SplitOptions {
  types: SplitTypes;
  endpoints: Endpoints;
  kappaFraction: number;
  /** κ itself, in place of the fraction. */
  absoluteKappa?: number;
  /** The width of a Huber penalty by the rule of κ, in place of L1. */
  huberFraction?: number;
  tolerance: number;
  iterationLimit: number;
  /** Whether the dual is reported, from which the bound can be found again. */
  dual?: boolean;
  /** Indices of sets of so many players at most; none unless it is there. */
  indexOrder?: number;
}

/** What is reported of one game beside its interactions. */
export interface SplitFigures {
  base: number;
  full: number;
  kappa: number;
  floorUsed: boolean;
  /** 0 with L1. */
  huberWidth: number;
  objective: number;
  lowerBound: number;
  gap: number;
  maxResidual: number;
  noiseFloor: number;
  iterations: number;
  stopReason: StopReason;
}

/** One game; `meanGap` is the mean of |v(x) − v(x_∅)| that κ's floor comes from. */
export interface SplitTask {
  values: Float64Array;
  meanGap: number;
  options: SplitOptions;
}

/** What `lowerBoundOf` needs beside the values, κ and the width. */
export interface StoredCertificate {
  types: SplitTypes;
  endpoints: Endpoints;
  /** y₁ then y₂, 2·2ⁿ. */
  dual: number[];
}

export interface SplitOutcome {
  figures: SplitFigures;
  effects: Effects;
  indices?: GameIndices;
  certificate?: StoredCertificate;
}

export function splitGame({ values, meanGap, options }: SplitTask): SplitOutcome {
  const { types, endpoints, tolerance, iterationLimit, huberFraction, indexOrder } = options;
  const { kappa, floorUsed } = kappaFor(values, meanGap, options);
  const penalty =
    huberFraction === undefined
      ? {}
      : {
          penalty: 'HUBER' as const,
          huberWidth: huberWidthOf(values, { fraction: huberFraction, meanOutputGap: meanGap }),
        };
  const split = sparsify(values, { types, endpoints, tolerance, iterationLimit, kappa, ...penalty });
  const { objective, lowerBound, gap, huberWidth, noiseFloor, stopReason } = split;
  return {
    figures: {
      ...{ base: split.baseValue, full: split.fullValue, kappa, floorUsed, huberWidth },
      ...{ objective, lowerBound, gap, maxResidual: split.maximumResidual, noiseFloor },
      ...{ iterations: split.iterations, stopReason },
    },
    effects: { and: split.and, or: split.or },
    certificate: options.dual ? { types, endpoints, dual: [...split.dual] } : undefined,
    indices: indexOrder === undefined ? undefined : gameIndices(split, indexOrder),
  };
}

/** κ itself where it was given, else its fraction, with the floor. */
export function kappaFor(
  values: Float64Array,
  meanGap: number,
  { kappaFraction, absoluteKappa }: Pick<SplitOptions, 'kappaFraction' | 'absoluteKappa'>,
): { kappa: number; floorUsed: boolean } {
  if (absoluteKappa !== undefined) return { kappa: absoluteKappa, floorUsed: false };
  return kappaOf(values, { fraction: kappaFraction, meanOutputGap: meanGap });
}
