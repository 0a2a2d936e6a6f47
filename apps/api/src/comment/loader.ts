import { commentCounts, commentsById, firstComments } from '@strata/database';
import { loadById, loadByKey, loaderFor } from '../loading.ts';

export function commentLoaders() {
  return {
    comment: loadById(commentsById),
    /** Finding id → how many comments it has. */
    commentCount: loadByKey(commentCounts, 0),
    /** Page size → finding id → the first page of its thread. */
    firstComments: loaderFor((first: number) =>
      loadByKey((ids) => firstComments(ids, first), { rows: [], hasNextPage: false }),
    ),
  };
}
