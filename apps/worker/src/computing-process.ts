// A process that computes and does nothing else, so that the heartbeats of the one that talks to the queue never
// stall. It ends when its parent does.
import { UnknownName, UnsuitableValue } from '@strata/networks';
import workerpool from 'workerpool';
import { computations } from './computations/computations.ts';
import { PermanentFailure } from './computations/permanent-failure.ts';

/** What trying again does not mend. */
const permanent = [PermanentFailure, UnknownName, UnsuitableValue, RangeError];

type Compute = (request: never) => unknown;

const methods = Object.entries<Compute>(computations).map(([name, compute]) => [name, marking(compute)]);
workerpool.worker(Object.fromEntries(methods));

/** An error loses its class on the way to the parent; this mark stays. */
function marking(compute: Compute): (request: never) => Promise<unknown> {
  return async (request) => {
    try {
      return await compute(request);
    } catch (error) {
      throw Object.assign(error as Error, { permanent: permanent.some((kind) => error instanceof kind) });
    }
  };
}
