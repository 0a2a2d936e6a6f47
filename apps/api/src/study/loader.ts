import {
  networksOfStudies,
  publishedNetworksFor,
  studiesById,
  studyProgress,
  studySeconds,
} from '@strata/database';
import { loadById, loadByKey, loadManyByKey } from '../loading.ts';

export function studyLoaders() {
  return {
    study: loadById(studiesById),
    /** Study id → networks that take part, the base first. */
    studyNetworks: loadManyByKey(networksOfStudies, ({ studyId }) => studyId),
    /** Study id → jobs of the study and of its analyses. */
    studyProgress: loadByKey(studyProgress, { completedJobs: 0, totalJobs: 0 }),
    /** Study id → seconds that its own samples took. */
    studySeconds: loadByKey(studySeconds, 0),
    /** Data set id → every published network for it. */
    publishedNetworks: loadManyByKey(publishedNetworksFor, ({ dataSetId }) => dataSetId),
  };
}
