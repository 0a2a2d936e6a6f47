import type { BaselineKind, PlayerScheme, WordBaseline } from '@strata/networks';

/** Everything a run decides; what a number depends on goes into the key of the piece that holds it. */
export interface Settings {
  /** Names of the families of networks to study; null for all. */
  families: readonly string[] | null;
  sampleCount: number;
  playerCount: number;
  imagePlayers: PlayerScheme;
  baseline: BaselineKind;
  wordBaseline: WordBaseline;
  /** Training samples a probe is fitted on, or all where there are fewer. */
  probeCount: number;
  probeSeed: number;
  kappaFraction: number;
  tolerance: number;
  iterationLimit: number;
  noise: NoiseSettings;
  /** Samples of each class and part for train–test similarity. */
  classSampleCount: number;
  joint: { kappaFraction: number; alpha: number; gammaFraction: number; sampleCount: number };
}

/** Stability: how inputs are shaken, and how many of them. */
export interface NoiseSettings {
  deviation: number;
  draws: number;
  seed: number;
  /** Tighter than the rest, so that the solver's slack is small beside what noise moves. */
  tolerance: number;
  /** The first so many: their output is split afresh, all layers are read with γ kept. */
  sampleCount: number;
  /** Of these samples, the first so many also have inner layers split afresh, so many of them. */
  layerSamples: number;
  innerLayers: number;
}

export const fullRun: Settings = {
  families: null,
  sampleCount: 30,
  playerCount: 10,
  imagePlayers: 'VARIANCE',
  baseline: 'MEAN',
  wordBaseline: 'MASK',
  probeCount: 2000,
  probeSeed: 1,
  kappaFraction: 0.04,
  tolerance: 1e-3,
  iterationLimit: 5000,
  noise: {
    deviation: 0.02,
    draws: 32,
    seed: 1,
    tolerance: 3e-4,
    sampleCount: 30,
    layerSamples: 3,
    innerLayers: 3,
  },
  classSampleCount: 12,
  joint: { kappaFraction: 0.02, alpha: 0.1, gammaFraction: 0.5, sampleCount: 30 },
};

/** A few samples and loose splits: every step of the full run in seconds, and numbers that mean little. */
export const quickRun: Settings = {
  ...fullRun,
  sampleCount: 2,
  probeCount: 200,
  tolerance: 0.02,
  noise: {
    ...fullRun.noise,
    draws: 3,
    tolerance: 0.02,
    sampleCount: 1,
    layerSamples: 1,
    innerLayers: 1,
  },
  classSampleCount: 1,
  joint: { ...fullRun.joint, sampleCount: 1 },
};
