import type { Resolvers } from '@strata/graphql/resolvers';
import { checkpointsOf, phasesOf, similarityOf, untrainedSharesOf } from './dynamics.ts';
import { jointCertificateOf, overlapDepthOf, overlapsOf, topKOf } from './generalisation.ts';
import { stabilityDepthOf, stabilityOf } from './stability.ts';

const types = {
  GENERALISATION: 'GeneralisationResult',
  STABILITY: 'StabilityResult',
  DYNAMICS: 'DynamicsResult',
} as const;

export const studyResultResolvers = {
  StudyResult: {
    __resolveType: ({ kind }) => types[kind],
  },
  GeneralisationResult: {
    overlaps: (study, choice, context) => overlapsOf(study, choice, context),
    depth: (study, _, context) => overlapDepthOf(study, context),
    topK: (study, choice, context) => topKOf(study, choice, context),
    joint: (study, _, context) => jointCertificateOf(study, context),
  },
  StabilityResult: {
    stability: (study, choice, context) => stabilityOf(study, choice, context),
    depth: (study, _, context) => stabilityDepthOf(study, context),
  },
  DynamicsResult: {
    checkpoints: (study, { layer }, context) => checkpointsOf(study, layer, context),
    phases: (study, _, context) => phasesOf(study, context),
    untrainedShares: (study, _, context) => untrainedSharesOf(study, context),
    similarity: (study, { layer }, context) => similarityOf(study, layer, context),
  },
} satisfies Resolvers;
