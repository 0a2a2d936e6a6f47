/** The table of contents of the engine. Sets and numbers only: see README.md. */

export { engineVersion } from './engine-version.ts';
// Games: 2ⁿ values, one for each subset.
export { checkedPlayerCount, gameOf, maximumPlayerCount, playerCountOf, shiftedValues } from './game.ts';
// Interactions: what triggers the network.
export {
  denseEffects,
  type Effects,
  type InteractionType,
  mergeOrderOne,
  type SparseInteraction,
  totalStrength,
} from './interactions/and-or.ts';
export { lowerBoundOf } from './interactions/certificate.ts';
export { harsanyi } from './interactions/harsanyi.ts';
export { kappaOf } from './interactions/kappa.ts';
export { noiseFloorOf } from './interactions/noise-floor.ts';
export { reconstruct, reconstructionError } from './interactions/reconstruct.ts';
export { maximumEffect, salientInteractions } from './interactions/salience.ts';
export { shapleyValues } from './interactions/shapley.ts';
export { type Split, type SplitSettings, type StopReason, sparsify } from './interactions/sparsify.ts';
export { averageTracking, type TrackingAverage } from './layers/average-tracking.ts';
export { completenessOf, redundancyOf } from './layers/completeness.ts';
// Layers: what is shared with a reference, forgotten, and new.
export { type TrackedType, type TrackingRow, track, trackedTypes } from './layers/track.ts';
export { trajectory } from './layers/trajectory.ts';
export { accuracyOf } from './probes/accuracy.ts';
// Probes: a layer's feature read by a linear classifier.
export {
  defaultL2Grid,
  type FittedProbe,
  fitLinearProbe,
  type LinearProbe,
  type ProbeRequest,
  probeLogits,
} from './probes/linear-probe.ts';
export { logOdds } from './probes/log-odds.ts';
export { orderOf } from './sets/order.ts';
// Sets: a subset of the players is a bit mask.
export { maskOf, membersOf, subsetCount } from './sets/subset.ts';
// Transforms: linear maps on 2ⁿ values.
export { kroneckerPower, type Matrix2 } from './transforms/kronecker.ts';
export { moebius } from './transforms/moebius.ts';
export { orTransform, orZeta } from './transforms/or-transform.ts';
export { zeta } from './transforms/zeta.ts';
