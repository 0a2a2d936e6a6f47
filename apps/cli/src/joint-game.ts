import {
  type Effects,
  heldOutOverlap,
  kappaOf,
  type StopReason,
  sparsify,
  sparsifyTogether,
  type TopOverlapRow,
  topOverlap,
} from '@strata/interaction-engine';

export interface JointGameOptions {
  alpha: number;
  kappaFraction: number;
  /** The bound on γ̂ as a part of the mean |v(x) − v(x_∅)| over samples. */
  gammaFraction: number;
  tolerance: number;
  iterationLimit: number;
}

/** The games of one sample and layer in every network, and in the one that is held out; mean gaps likewise. */
export interface JointTask {
  games: Float64Array[];
  meanGaps: number[];
  heldOut?: { values: Float64Array; meanGap: number };
  options: JointGameOptions;
}

export interface JointFigures {
  objective: number;
  lowerBound: number;
  gap: number;
  iterations: number;
  stopReason: StopReason;
}

export interface NetworkFigures {
  base: number;
  kappa: number;
  gammaBound: number;
  strength: number;
  maxResidual: number;
}

/** How much the top k of the networks have in common when they are split together, and each by itself. */
export interface JointOverlap {
  joint: TopOverlapRow[];
  separate: TopOverlapRow[];
  /** With the network that was held out, where there is one. */
  jointHeldOut?: TopOverlapRow[];
  separateHeldOut?: TopOverlapRow[];
}

export interface JointOutcome {
  figures: JointFigures;
  networks: (NetworkFigures & { effects: Effects })[];
  overlap: JointOverlap;
}

export function jointGame({ games, meanGaps, heldOut, options }: JointTask): JointOutcome {
  const { kappaFraction, gammaFraction, alpha, tolerance, iterationLimit } = options;
  const stopping = { tolerance, iterationLimit };
  const kappaFor = (values: Float64Array, meanOutputGap: number) =>
    kappaOf(values, { fraction: kappaFraction, meanOutputGap }).kappa;
  const kappas = games.map((values, network) => kappaFor(values, meanGaps[network]));
  const gammaBounds = meanGaps.map((gap) => gammaFraction * gap);
  const together = sparsifyTogether(games, { kappas, gammaBounds, alpha, ...stopping });
  const alone = games.map((values, network) => sparsify(values, { kappa: kappas[network], ...stopping }));
  const third =
    heldOut && sparsify(heldOut.values, { kappa: kappaFor(heldOut.values, heldOut.meanGap), ...stopping });
  const { objective, lowerBound, gap, iterations, stopReason } = together;
  return {
    figures: { objective, lowerBound, gap, iterations, stopReason },
    networks: together.splits.map(({ baseValue, kappa, gammaBound, strength, maximumResidual, and, or }) => ({
      ...{ base: baseValue, kappa, gammaBound, strength, maxResidual: maximumResidual },
      effects: { and, or },
    })),
    overlap: {
      joint: topOverlap(together.splits),
      separate: topOverlap(alone),
      ...(third && {
        jointHeldOut: heldOutOverlap(together.splits, third),
        separateHeldOut: heldOutOverlap(alone, third),
      }),
    },
  };
}
