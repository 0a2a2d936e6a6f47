// A process that computes and does nothing else, so that the heartbeats of the one that talks to the queue never
// stall. It is asked one thing at a time, and ends when its parent does.
import { UnknownName, UnsuitableValue } from '@strata/networks';
import { computations } from './computations/computations.ts';
import { PermanentFailure } from './computations/permanent-failure.ts';
import type { Answer, Question } from './computers.ts';

/** What trying again does not mend. */
const permanent = [PermanentFailure, UnknownName, UnsuitableValue, RangeError];

process.on('disconnect', () => process.exit());
process.on('message', async (question: Question) => {
  process.send?.(await answer(question));
});

async function answer({ name, request }: Question): Promise<Answer> {
  try {
    return { result: await computations[name](request as never) };
  } catch (error) {
    const { message, stack } = error as Error;
    return { failure: { message, stack, permanent: permanent.some((kind) => error instanceof kind) } };
  }
}
