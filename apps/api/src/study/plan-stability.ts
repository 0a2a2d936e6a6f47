import type { QuoteRow } from '@strata/database';
import type { StabilityInput, StudyInput } from '@strata/graphql/resolvers';
import { Invalid } from '../errors.ts';
import type { KindPlan } from './plan-study.ts';
import type { StudyBase } from './study-base.ts';

const defaults = { noise: 0.02, draws: 32, seed: 1, solvedAfresh: true };
const range = { noise: 1, fewestDraws: 2, mostDraws: 256, seed: 2 ** 31 - 1 };

/** Noise on the inputs of the base; no other network takes part. */
export function planStability(
  base: StudyBase,
  layers: readonly string[],
  { stability }: StudyInput,
): KindPlan {
  const settings = { ...defaults, ...stability };
  checkSettings(settings);
  const { analysis, network, samples } = base;
  return {
    settings,
    networks: [{ role: 'BASE', published: network.catalogue, analysis: { id: analysis.id } }],
    sampleCount: samples.length,
    ownCost: noiseCost(base, layers.length + 1, settings),
  };
}

function checkSettings({ noise, draws, seed }: StabilityInput): void {
  if (!(noise > 0 && noise <= range.noise)) {
    const message = `σ of the noise is above 0 and at most ${range.noise}, not ${noise}.`;
    throw new Invalid({ field: 'stability.noise', message });
  }
  if (draws < range.fewestDraws || draws > range.mostDraws) {
    const message = `Draws: from ${range.fewestDraws} to ${range.mostDraws}, not ${draws}.`;
    throw new Invalid({ field: 'stability.draws', message });
  }
  if (seed < 0 || seed > range.seed) {
    const message = `The seed goes from 0 to ${range.seed}, not ${seed}.`;
    throw new Invalid({ field: 'stability.seed', message });
  }
}

/** Salient interactions of a sample at a layer, as LeNet has them. */
const interactionsEach = 25;

function noiseCost(
  { analysis, network, samples }: StudyBase,
  layers: number,
  { draws, solvedAfresh }: StabilityInput,
): QuoteRow {
  const { secondsPerThousandPasses, secondsPerThousandSubsets } = network.catalogue.calibration;
  const forwardPasses = samples.length * draws * 2 ** analysis.settings.playerCount;
  const splitSubsets = solvedAfresh ? forwardPasses * layers : 0;
  const variants = solvedAfresh ? 2 : 1;
  return {
    forwardPasses,
    seconds: (forwardPasses * secondsPerThousandPasses + splitSubsets * secondsPerThousandSubsets) / 1000,
    megabytes: (samples.length * layers * draws * variants * interactionsEach * 8) / 1e6,
  };
}
