import type { StudyMemberFragment } from '@strata/graphql/operations';
import { networkWords } from '../study/study-words';

/** What the base is compared with: one network, or all of them together. */
export function comparisonWords(index: number | null, networks: readonly StudyMemberFragment[]): string {
  const network = networks.find((each) => each.index === index);
  return network ? networkWords(network, networks) : 'All together';
}
