import { anchoredEffects, findingCounts, findingsById } from '@strata/database';
import { loadById, loadByKey } from '../loading.ts';

export function findingLoaders() {
  return {
    finding: loadById(findingsById),
    /** Analysis id → how many findings it has. */
    findingCount: loadByKey(findingCounts, 0),
    /** Finding id → the effect it is anchored to. */
    anchoredEffect: loadByKey(anchoredEffects, null),
  };
}
