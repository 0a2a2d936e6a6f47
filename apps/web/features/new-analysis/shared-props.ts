import type { NetworkCardFragment, ProblemFragment } from '@strata/graphql/operations';
import type { ChangeDraft, Draft } from './draft';

/** What every group of fields is given. */
export interface SharedProps {
  draft: Draft;
  change: ChangeDraft;
  network: NetworkCardFragment;
  problems: ProblemFragment[];
}
