import { engineVersion } from '@strata/interaction-engine';
import { PermanentFailure } from '../computations/permanent-failure.ts';

/** @throws {PermanentFailure} where another engine began the work: the record names one for all of its numbers. */
export function expectSameEngine({ engineVersion: begunWith }: { engineVersion: string | null }): void {
  if (begunWith === null || begunWith === engineVersion) return;
  throw new PermanentFailure(
    `The work was begun with version ${begunWith} of the engine, and a worker has version ${engineVersion}. Bring all workers to one version and start it again.`,
  );
}
