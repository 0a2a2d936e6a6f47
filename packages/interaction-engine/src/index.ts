// biome-ignore-all assist/source/organizeImports: ordered by hand, from sets to probes.
/** The table of contents of the engine. Sets and numbers only: see README.md. */

export { engineVersion } from './engine-version.ts';

// Sets: a subset of the players is a bit mask.
export { maskOf, membersOf, subsetCount } from './sets/subset.ts';
export { orderOf } from './sets/order.ts';

// Games: 2ⁿ values, one for each subset.
export { checkedPlayerCount, gameOf, maximumPlayerCount, playerCountOf, shiftedValues } from './game.ts';

// Transforms: linear maps on 2ⁿ values.
export { kroneckerPower, type Matrix2 } from './transforms/kronecker.ts';
export { moebius } from './transforms/moebius.ts';
export { zeta } from './transforms/zeta.ts';
export { orTransform, orZeta } from './transforms/or-transform.ts';

// Interactions: what triggers the network.
export type { Effects, InteractionType, SparseInteraction } from './interactions/and-or.ts';
export { denseEffects, mergeOrderOne, totalStrength } from './interactions/and-or.ts';
export { harsanyi } from './interactions/harsanyi.ts';
export { huberWidthOf, kappaOf } from './interactions/kappa.ts';
export {
  type Split,
  type SplitSettings,
  type StopReason,
  sparsify,
  standardIterationLimit,
  standardTolerance,
} from './interactions/sparsify.ts';
export {
  type Endpoints,
  endpointChoices,
  type SplitTypes,
  type SplitVariant,
  splitTypes,
} from './interactions/split-variant.ts';
export { type Penalty, penalties } from './interactions/penalty.ts';
export { lowerBoundOf } from './interactions/certificate.ts';
export { noiseFloorOf } from './interactions/noise-floor.ts';
export { maximumEffect, salientInteractions } from './interactions/salience.ts';
export { reconstruct, reconstructionError } from './interactions/reconstruct.ts';
export { shapleyValues } from './interactions/shapley.ts';
export { banzhafInteractions, dividendsOf, shapleyInteractions } from './interactions/interaction-indices.ts';
export { type IndexKind, type IndexValue, indexKinds, indexValues } from './interactions/index-values.ts';

// Joint: several networks at once, and what they have in common.
export {
  type JointSettings,
  type JointSplit,
  type NetworkSplit,
  sparsifyTogether,
} from './joint/sparsify-together.ts';
export { type JointTerms, jointLowerBoundOf, standardAlpha } from './joint/joint-certificate.ts';

// Layers: what is shared with a reference, forgotten, and new.
export { sharedEffect, type TrackedType, type TrackingRow, track, trackedTypes } from './layers/track.ts';
export { averageTracking, type TrackingAverage } from './layers/average-tracking.ts';
export { completenessOf, redundancyOf } from './layers/completeness.ts';
export { trajectory } from './layers/trajectory.ts';

// Generalisation: do two networks hold the same interactions, more than chance would?
export {
  averageOverlap,
  type MeanOverlap,
  type OverlapRow,
  overlapByOrder,
} from './generalisation/overlap.ts';
export {
  averageTopOverlap,
  heldOutOverlap,
  topFractions,
  type TopOverlapRow,
  topOverlap,
} from './generalisation/top-overlap.ts';
export { carriedEffects } from './generalisation/carried-effects.ts';
export { chanceIntersection, chanceIoU } from './generalisation/chance.ts';
export {
  effectsAt,
  type NoisySample,
  type StabilityRow,
  stabilityByOrder,
  weightedByStrength,
} from './generalisation/stability.ts';

// Dynamics: how strengths by order change while a network learns, and what theory predicts.
export {
  meanOrder,
  normalisedStrengths,
  type OrderDistribution,
  orderDistribution,
  strengthsOf,
} from './dynamics/order-distribution.ts';
export { predictedEffects, predictedSums, rowNormRatios, rowNorms } from './dynamics/predicted-dynamics.ts';
export {
  type CountedSubsets,
  type FittedNoise,
  fitNoise,
  predictedStrengths,
} from './dynamics/fitted-noise.ts';
export { untrainedSpindle } from './dynamics/untrained-spindle.ts';
export { type Checkpoint, type Phases, phasesOf } from './dynamics/phases.ts';
export {
  averageSimilarity,
  type EffectSign,
  type MeanSimilarity,
  meanEffects,
  type SimilarityRow,
  similarityByOrder,
} from './dynamics/train-test-similarity.ts';

// Probes: a layer's feature read by a linear classifier, and logits read as log-odds.
export { type FittedProbe, fitLinearProbe, type ProbeRequest } from './probes/linear-probe.ts';
export { defaultL2Grid, type LinearProbe, probeLogits } from './probes/linear-probe.ts';
export { accuracyOf } from './probes/accuracy.ts';
export { type ProbeQuality, probeQuality } from './probes/probe-quality.ts';
export { logOdds } from './probes/log-odds.ts';

// Estimates: AND and OR interactions of up to 128 players from few evaluations, without a certificate.
export {
  type EstimateSettings,
  estimateInteractions,
  type SubsetGame,
} from './sparse/estimate-interactions.ts';
export { estimateFromValues, type KnownSubsets } from './sparse/estimate-from-values.ts';
export {
  type Estimate,
  type EstimatedInteraction,
  type FitSettings,
  maximumEstimatedPlayerCount,
} from './sparse/fitted-estimate.ts';
export { type Proposal, proposals } from './sparse/l1-path.ts';
