import type { JointSample, OutputGame } from '@strata/database';
import {
  type Effects,
  heldOutOverlap,
  sparsifyTogether,
  type TopOverlapRow,
  topOverlap,
} from '@strata/interaction-engine';

export interface TogetherRequest {
  /** The base and the first compared network, of one sample. */
  pair: [OutputGame, OutputGame];
  /** Of that compared network within the study. */
  comparedIndex: number;
  /** Networks that take no part in the extraction: held out, or a control. */
  apart: { networkIndex: number; effects: Effects }[];
  tolerance: number;
  iterationLimit: number;
}

type Agreement = JointSample['overlaps'][number];

/** γ of each network may leave the common one by half of the mean |v(x) − v(x_∅)|, as in arXiv 2401.16318. */
const gammaReach = 0.5;

/**
 * Generalizable primitives (method §4) of one sample at the output: two games are split together, each in units of its network's mean
 * |v(x) − v(x_∅)| and with the κ of its own split, so that separate and joint splits differ in nothing else.
 */
export function extractTogether(request: TogetherRequest): JointSample {
  const { pair, comparedIndex, apart, tolerance, iterationLimit } = request;
  const scales = pair.map(({ meanOutputGap }) => meanOutputGap || 1);
  const { splits, objective, lowerBound, gap } = sparsifyTogether(
    pair.map(({ values }, i) => values.map((value) => value / scales[i])),
    {
      kappas: pair.map(({ kappa }, i) => kappa / scales[i]),
      gammaBounds: pair.map(() => gammaReach),
      ...{ tolerance, iterationLimit },
    },
  );
  const separate = pair.map(({ andEffects: and, orEffects: or }) => ({ and, or }));
  const overlaps = (
    [
      ['SEPARATE', separate],
      ['JOINT', splits],
    ] as const
  ).flatMap(([series, networks]) => [
    ...agreements(topOverlap(networks), comparedIndex, series),
    ...apart.flatMap(({ networkIndex, effects }) => [
      ...agreements(heldOutOverlap(networks, effects), networkIndex, series),
      ...agreements(topOverlap([...networks, effects]), networkIndex, series, { ofAll: true }),
    ]),
  ]);
  return { objective, lowerBound, gap, overlaps };
}

function agreements(
  rows: readonly TopOverlapRow[],
  networkIndex: number,
  series: Agreement['series'],
  more: Pick<Agreement, 'ofAll'> = {},
): Agreement[] {
  return rows.map(({ k: _, ...row }) => ({ ...row, ...more, networkIndex, series }));
}
