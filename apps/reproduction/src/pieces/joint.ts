import {
  type Effects,
  heldOutOverlap,
  kappaOf,
  sparsify,
  sparsifyTogether,
  type TopOverlapRow,
  topOverlap,
} from '@strata/interaction-engine';
import { outputGame } from '@strata/networks';
import type { Settings } from '../settings.ts';
import type { Computation, Need } from './piece.ts';
import { type SampleRequest, type Splitting, splittingOf } from './sample.ts';

export interface JointRequest {
  /** The same sample in two networks for one task. */
  together: readonly [SampleRequest, SampleRequest];
  /** In a third, which takes no part in the extraction. */
  heldOut: SampleRequest | null;
  /** Some sample of a network for another task, in place of the second network. */
  control: SampleRequest | null;
  splitting: Splitting;
  alpha: number;
  gammaFraction: number;
}

/** Top-k overlaps when networks are split one by one, and when they are split together. */
export interface Overlaps {
  separate: TopOverlapRow[];
  joint: TopOverlapRow[];
}

export interface JointResult {
  pair: Overlaps;
  heldOut: Overlaps | null;
  control: Overlaps | null;
  /** The largest relative gap of the joint splits. */
  largestGap: number;
}

/** A game divided by its network's mean |v(x) − v(x_∅)|, so that networks count alike. */
interface Scaled {
  values: Float64Array;
  kappa: number;
}

export function jointRequest(
  settings: Settings,
  requests: Pick<JointRequest, 'together' | 'heldOut' | 'control'>,
): JointRequest {
  const { kappaFraction, alpha, gammaFraction } = settings.joint;
  return { ...requests, splitting: { ...splittingOf(settings), kappaFraction }, alpha, gammaFraction };
}

/** Generalizable primitives of one sample (method §4): joint against separate extraction, one network held out. */
export const joint: Computation<'joint'> = async (request, need) => {
  const [first, second, third, other] = await Promise.all(
    [...request.together, request.heldOut, request.control].map(
      (one) => one && scaledGame(one, request, need),
    ),
  );
  if (!first || !second) throw new RangeError('A joint extraction is of two networks.');
  const alone = ({ values, kappa }: Scaled) => sparsify(values, { ...request.splitting, kappa });
  const separate = [first, second].map(alone);
  const together = splitTogether([first, second], request);
  const held = third && alone(third);
  const foreign = other && splitTogether([first, other], request);
  return {
    pair: { separate: topOverlap(separate), joint: topOverlap(together.splits) },
    heldOut: held
      ? { separate: heldOutOverlap(separate, held), joint: heldOutOverlap(together.splits, held) }
      : null,
    control:
      other && foreign
        ? { separate: topOverlap([separate[0], alone(other)]), joint: topOverlap(foreign.splits) }
        : null,
    largestGap: Math.max(together.gap, foreign?.gap ?? 0),
  };
};

async function scaledGame(sample: SampleRequest, { splitting }: JointRequest, need: Need): Promise<Scaled> {
  const { output } = await need('sample', sample);
  const gap = (await need('gaps', sample.gaps))[outputGame];
  const values = output.map((value) => value / gap);
  const { kappa } = kappaOf(values, { fraction: splitting.kappaFraction, meanOutputGap: 1 });
  return { values, kappa };
}

function splitTogether(
  games: readonly Scaled[],
  { alpha, gammaFraction, splitting }: JointRequest,
): { splits: Effects[]; gap: number } {
  return sparsifyTogether(
    games.map(({ values }) => values),
    {
      kappas: games.map(({ kappa }) => kappa),
      gammaBounds: games.map(() => gammaFraction),
      alpha,
      tolerance: splitting.tolerance,
      iterationLimit: splitting.iterationLimit,
    },
  );
}
