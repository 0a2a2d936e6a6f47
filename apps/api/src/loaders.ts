import { accountLoaders } from './account/loader.ts';
import { analysisLoaders } from './analysis/loader.ts';
import { commentLoaders } from './comment/loader.ts';
import { dataSetLoaders } from './data-set/loader.ts';
import { findingLoaders } from './finding/loader.ts';
import { interactionLoaders } from './interaction/loader.ts';
import { invitationLoaders } from './invitation/loader.ts';
import { layerLoaders } from './layer/loader.ts';
import { memberLoaders } from './member/loader.ts';
import { networkLoaders } from './network/loader.ts';
import { studyLoaders } from './study/loader.ts';
import { studyResultLoaders } from './study-result/loader.ts';
import { workspaceLoaders } from './workspace/loader.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** What nouns of different slices meet through. Fresh for every request and every event, for they keep what they read. */
export function createLoaders(viewerId: string | null) {
  return {
    ...accountLoaders(),
    ...analysisLoaders(),
    ...commentLoaders(),
    ...dataSetLoaders(),
    ...findingLoaders(),
    ...interactionLoaders(),
    ...invitationLoaders(),
    ...layerLoaders(),
    ...memberLoaders(viewerId),
    ...networkLoaders(),
    ...studyLoaders(),
    ...studyResultLoaders(),
    ...workspaceLoaders(),
  };
}
