import { fixed, percent } from '../report/numbers.ts';
import type { Claim, Verdict } from '../section.ts';
import { distanceOf, type MeasuredCheckpoint, type MeasuredDynamics } from './measure.ts';
import type { MeasuredSimilarity } from './similarity.ts';

/** [DYN]: train–test similarity of orders 1–4; VGG-11 on CIFAR-10, LeNet on MNIST. */
export const publishedSimilarity: Record<string, readonly number[]> = {
  'VGG-11': [0.49, 0.26, 0.1, 0.04],
  LeNet: [0.51, 0.27, 0.14, 0.06],
};

export function dynamicsClaims(
  measured: readonly MeasuredDynamics[],
  similar: readonly MeasuredSimilarity[],
): Claim[] {
  return [
    startsAsSpindle(measured),
    ordersFade(measured),
    ordersRise(measured),
    gapOpens(measured),
    predictionFits(measured),
    noiseFalls(measured),
    similarityFalls(similar),
  ];
}

function startsAsSpindle(measured: readonly MeasuredDynamics[]): Claim {
  return {
    source: '[DYN]',
    statement: 'An untrained network’s strengths by order are a spindle, ∝ C(n,k)·2^{k/2}.',
    rule: 'the shares of salient interactions lie within a distance of 0.2 from it (½·Σ|difference|, 0 to 1).',
    verdicts: measured.map(({ family, spindle }) => ({
      subject: family,
      held: Number(spindle.salient !== null && spindle.salient <= 0.2),
      of: spindle.salient === null ? 0 : 1,
      measured: `distance ${fixed(spindle.salient)}; of all effects ${fixed(spindle.all)}; of all AND-only effects ${fixed(spindle.andOnly)}`,
    })),
  };
}

function ordersFade(measured: readonly MeasuredDynamics[]): Claim {
  return {
    source: '[2P]',
    statement: 'Phase 1: middle and high orders fade.',
    rule: 'the mean order is lowest at a later moment than the untrained one.',
    verdicts: measured.map(({ family, checkpoints, phases }) => {
      const lowest = checkpoints.find(({ epoch }) => epoch === phases.boundary);
      return {
        subject: family,
        held: Number((phases.boundary ?? 0) > 0),
        of: phases.boundary === null ? 0 : 1,
        measured: `mean order ${fixed(checkpoints[0].meanOrder)} untrained, ${fixed(lowest?.meanOrder)} at epoch ${phases.boundary}`,
      };
    }),
  };
}

function ordersRise(measured: readonly MeasuredDynamics[]): Claim {
  return {
    source: '[2P]',
    statement: 'Phase 2: the order rises again.',
    rule: 'the mean order of the last checkpoint lies above that of the boundary, which is not the last; of at least three checkpoints.',
    verdicts: measured.map(({ family, checkpoints, phases }) => {
      const last = checkpoints[checkpoints.length - 1];
      const low = checkpoints.find(({ epoch }) => epoch === phases.boundary);
      return {
        subject: family,
        held: Number((last.meanOrder ?? 0) > (low?.meanOrder ?? 0)),
        of: enough(checkpoints),
        measured: `from ${fixed(low?.meanOrder)} at epoch ${phases.boundary} to ${fixed(last.meanOrder)} at epoch ${last.epoch}`,
      };
    }),
  };
}

function gapOpens(measured: readonly MeasuredDynamics[]): Claim {
  return {
    source: '[2P]',
    statement: 'The gap between test and training loss opens when the order begins to rise.',
    rule: 'the gap opens (10% of its rise) at the boundary or at the checkpoint next to it; of at least three checkpoints, the last of which is not the boundary.',
    verdicts: measured.map(({ family, checkpoints, phases }) => {
      const placeOf = (time: number | null) => checkpoints.findIndex(({ epoch }) => epoch === time);
      const apart = Math.abs(placeOf(phases.gapOpens) - placeOf(phases.boundary));
      const known = phases.lag !== null && phases.boundary !== checkpoints[checkpoints.length - 1].epoch;
      return {
        subject: family,
        held: Number(known && apart <= 1),
        of: known ? enough(checkpoints) : 0,
        measured: `boundary at epoch ${phases.boundary}, gap opens at epoch ${phases.gapOpens ?? '–'}: lag ${phases.lag ?? '–'} epochs`,
      };
    }),
  };
}

function predictionFits(measured: readonly MeasuredDynamics[]): Claim {
  return {
    source: '[DYN]',
    statement:
      'Strengths during training are those predicted from the converged network with noise of one variance.',
    rule: 'at every trained checkpoint before the last, predicted shares lie within a distance of 0.1 of the measured ones; the published pairs lie 0.04, 0.09 and 0.05 apart.',
    verdicts: measured.map(({ family, checkpoints }) => {
      const between = checkpoints.filter(({ epoch }, place) => epoch > 0 && place < checkpoints.length - 1);
      const distances = between.map((one) => distanceOf(one.fitted?.predicted ?? null, one.shares));
      return {
        subject: family,
        held: Number(
          distances.length > 0 && distances.every((distance) => distance !== null && distance <= 0.1),
        ),
        of: between.length === 0 ? 0 : 1,
        measured:
          between.length === 0
            ? 'no checkpoint between'
            : between.map((one, i) => `${fixed(distances[i])} at epoch ${one.epoch}`).join(', '),
      };
    }),
  };
}

function noiseFalls(measured: readonly MeasuredDynamics[]): Claim {
  return {
    source: '[DYN]',
    statement: 'The noise σ² falls during training.',
    rule: 'the fitted σ², free at each checkpoint, never rises from one trained checkpoint to the next and ends lower than it began; of at least two of them. ≤ and ≥ mark the ends of the searched range.',
    verdicts: measured.map(({ family, checkpoints }): Verdict => {
      const trained = checkpoints.filter(({ epoch, fitted }) => epoch > 0 && fitted !== null);
      const noises = trained.map(({ fitted }) => fitted?.noiseVariance ?? 0);
      return {
        subject: family,
        held: Number(falls(noises)),
        of: noises.length > 1 ? 1 : 0,
        measured: checkpoints.map((one) => `${noiseWords(one)} at epoch ${one.epoch}`).join(', '),
      };
    }),
  };
}

function falls(values: readonly number[]): boolean {
  const neverRises = values.every((value, i) => i === 0 || value <= values[i - 1]);
  return neverRises && values[values.length - 1] < values[0];
}

/** σ² at an end of the searched range is only a bound. */
export function noiseWords({ fitted }: MeasuredCheckpoint): string {
  if (fitted === null) return '–';
  const sign = fitted.limit === 'LOW' ? '≤ ' : fitted.limit === 'HIGH' ? '≥ ' : '';
  return `${sign}${fitted.noiseVariance.toPrecision(2)}`;
}

function similarityFalls(similar: readonly MeasuredSimilarity[]): Claim {
  return {
    source: '[DYN]',
    statement:
      'Train–test similarity of class-mean interactions falls with order: .49 .26 .10 .04 (VGG-11 on CIFAR-10), .51 .27 .14 .06 (LeNet on MNIST).',
    rule: 'it falls from each of the orders 1 to 4 to the next.',
    verdicts: similar.map(({ family, architecture, trainTest, trainTrain }) => {
      const [values, ceiling] = [trainTest, trainTrain].map((rows) =>
        [1, 2, 3, 4].map((order) => rows[order].similarity),
      );
      const published = publishedSimilarity[architecture] ?? [];
      const ratios = values.map((value, i) => percent((value ?? 0) / published[i]));
      return {
        subject: family,
        held: Number(values.every((value, i) => i === 0 || (value ?? 0) < (values[i - 1] ?? 0))),
        of: 1,
        measured: `${values.map((value) => fixed(value)).join(' ')}, which is ${ratios.join(' ')} of the published; two halves of the training samples reach ${ceiling.map((value) => fixed(value)).join(' ')}`,
      };
    }),
  };
}

/** Two checkpoints can show no phases. */
function enough(checkpoints: readonly MeasuredCheckpoint[]): number {
  return checkpoints.length >= 3 ? 1 : 0;
}
