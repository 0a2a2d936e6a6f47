import type { ProblemFragment } from '@strata/graphql/operations';
import type { ChangeStudyDraft, StudyBase, StudyDraft } from './study-draft';

/** What every group of fields is given. */
export interface SharedStudyProps {
  draft: StudyDraft;
  change: ChangeStudyDraft;
  base: StudyBase;
  problems: ProblemFragment[];
}
