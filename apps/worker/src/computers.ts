// The computing processes of this machine, one a core.
import path from 'node:path';
import workerpool from 'workerpool';
import type { Computations } from './computations/computations.ts';

type Name = keyof Computations;
type Request<N extends Name> = Parameters<Computations[N]>[0];
type Result<N extends Name> = Awaited<ReturnType<Computations[N]>>;

export interface Computers {
  /** Computes in a free process, or waits for one; when the signal aborts, the process that computes it is ended. */
  compute<N extends Name>(name: N, request: Request<N>, signal?: AbortSignal): Promise<Result<N>>;
  close(): Promise<void>;
}

const script = path.join(import.meta.dirname, 'computing-process.ts');

export function openComputers(count: number): Computers {
  const pool = workerpool.pool(script, {
    workerType: 'process',
    maxWorkers: count,
    // bits as they are, not as JSON
    forkOpts: { serialization: 'advanced' },
    workerTerminateTimeout: 200,
  });
  return {
    async compute(name, request, signal) {
      signal?.throwIfAborted();
      const computing = pool.exec(name, [request]);
      const stop = () => void computing.cancel();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        return await computing;
      } catch (error) {
        signal?.throwIfAborted();
        throw asError(error);
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    close: async () => void (await pool.terminate(true)),
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : Object.assign(new Error(), error);
}
