import type { SamplePartName } from './sample.ts';

/** Every choice an analysis was made under, as kept in Analysis.settings. */
export interface AnalysisSettings {
  /** Without the output, which is always there as the last. */
  layers: string[];
  /** Where the samples are from; held out, where it is left out. */
  samplePart?: SamplePartName;
  /** Positions in that part. */
  sampleIndices: number[];
  playerScheme: 'GRID' | 'VARIANCE' | 'FOREGROUND' | 'ATTRIBUTES';
  playerCount: number;
  baseline: 'MEAN' | 'ZERO';
  kappaFraction: number;
  salienceFraction: number;
  tolerance: number;
  iterationLimit: number;
  pooling: boolean;
  probeSeed: number;
  probeTrainingCount: number;
}
