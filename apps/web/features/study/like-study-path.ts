import type { FullStudy } from './study-context';

/** Leads to the form of a new study, filled in with the settings of this one. */
export function likeStudyPath({ id, base }: Pick<FullStudy, 'id' | 'base'>): string {
  return `/analyses/${base.id}/studies/new?like=${encodeURIComponent(id)}`;
}
