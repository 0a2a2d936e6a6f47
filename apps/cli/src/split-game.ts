import {
  type Effects,
  harsanyi,
  kappaOf,
  noiseFloorOf,
  orTransform,
  reconstruct,
  reconstructionError,
  shiftedValues,
  sparsify,
  totalStrength,
} from '@strata/interaction-engine';

export type SplitVariant = 'AND_OR' | 'AND' | 'OR';

export interface SplitOptions {
  variant: SplitVariant;
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
  stopped: 'TOLERANCE' | 'STEP_LIMIT' | 'EXACT';
}

/** The interactions of one game by the chosen variant of the split. */
export function splitGame(
  values: Float64Array,
  meanGap: number,
  options: SplitOptions,
): { figures: SplitFigures; effects: Effects } {
  return options.variant === 'AND_OR'
    ? sparseSplit(values, meanGap, options)
    : singleType(values, options.variant);
}

function sparseSplit(values: Float64Array, meanGap: number, options: SplitOptions) {
  const { kappa, floorUsed } =
    options.absoluteKappa === undefined
      ? kappaOf(values, { fraction: options.kappaFraction, meanOutputGap: meanGap })
      : { kappa: options.absoluteKappa, floorUsed: false };
  const { tolerance, iterationLimit } = options;
  const split = sparsify(values, { kappa, tolerance, iterationLimit });
  const figures: SplitFigures = {
    base: split.baseValue,
    full: split.fullValue,
    kappa,
    floorUsed,
    objective: split.objective,
    lowerBound: split.lowerBound,
    gap: split.gap,
    maxResidual: split.maximumResidual,
    noiseFloor: split.noiseFloor,
    iterations: split.iterations,
    stopped: split.stopReason,
  };
  return { figures, effects: { and: split.and, or: split.or } };
}

/** AND only or OR only: one transform, so the matching is exact, the only one, and its own lower bound. */
function singleType(values: Float64Array, type: 'AND' | 'OR') {
  const none = new Float64Array(values.length);
  const effects =
    type === 'AND'
      ? { and: harsanyi(values), or: none }
      : { and: none, or: orTransform(shiftedValues(values)) };
  const objective = totalStrength(effects);
  const figures: SplitFigures = {
    base: values[0],
    full: values[values.length - 1],
    kappa: 0,
    floorUsed: false,
    objective,
    lowerBound: objective,
    gap: 0,
    maxResidual: reconstructionError(values, reconstruct(values[0], effects)).maximum,
    noiseFloor: noiseFloorOf(values),
    iterations: 0,
    stopped: 'EXACT',
  };
  return { figures, effects };
}
