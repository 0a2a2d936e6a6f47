// The computing processes of this machine, one a core. A pool of our own: what is interrupted here computes without
// ever looking up, so its process is killed, and the libraries' pools ask politely first and wait.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Computations } from './computations/computations.ts';

type Name = keyof Computations;
type Request<N extends Name> = Parameters<Computations[N]>[0];
type Result<N extends Name> = Awaited<ReturnType<Computations[N]>>;

export interface Question {
  name: Name;
  request: unknown;
}

export interface Answer {
  result?: unknown;
  failure?: { message: string; stack?: string; permanent: boolean };
}

export interface Computers {
  /** Computes in a free process, or waits for one; when the signal aborts, the process that computes it is killed. */
  compute<N extends Name>(name: N, request: Request<N>, signal?: AbortSignal): Promise<Result<N>>;
  close(): void;
}

/** A place for a process; it is started when there is something to compute. */
interface Seat {
  child?: ChildProcess;
}

const script = path.join(import.meta.dirname, 'computing-process.ts');

export function openComputers(count: number): Computers {
  const seats: Seat[] = Array.from({ length: count }, () => ({}));
  // the last one given back is taken first: it has most in its memory
  const free = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];

  function giveBack(seat: Seat): void {
    const next = waiting.shift();
    if (next) next(seat);
    else free.push(seat);
  }

  return {
    async compute(name, request, signal) {
      const seat = free.pop() ?? (await new Promise<Seat>((take) => waiting.push(take)));
      try {
        return (await ask(seat, { name, request }, signal)) as never;
      } finally {
        giveBack(seat);
      }
    },
    close() {
      for (const { child } of seats) child?.kill('SIGKILL');
    },
  };
}

function ask(seat: Seat, question: Question, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  const child = occupied(seat);
  return new Promise((resolve, reject) => {
    const kill = () => child.kill('SIGKILL');
    const onMessage = ({ result, failure }: Answer) => {
      settle();
      if (failure) reject(Object.assign(new Error(), failure));
      else resolve(result);
    };
    const onExit = (code: number | null, cause: string | null) => {
      settle();
      const how = `The computing process ended (${cause ?? code}) while it was at "${question.name}".`;
      reject(signal?.aborted ? signal.reason : new Error(how));
    };
    // one that could not be started or asked need not exit: its place is for another
    const onError = (error: Error) => {
      settle();
      if (seat.child === child) seat.child = undefined;
      kill();
      reject(error);
    };
    const settle = () => {
      signal?.removeEventListener('abort', kill);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
    };
    signal?.addEventListener('abort', kill);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send(question);
  });
}

function occupied(seat: Seat): ChildProcess {
  if (seat.child) return seat.child;
  // 'advanced' passes typed arrays bit by bit, where JSON would not; what was preloaded into this process stays here:
  // the launcher's leash lets go of the channel, and a process that only waits for a question would end at once
  const child = fork(script, { serialization: 'advanced', execArgv: [] });
  child.on('exit', () => {
    if (seat.child === child) seat.child = undefined;
  });
  // told to whoever asks; an error that comes later, when nobody does, must not end the worker
  child.on('error', () => {});
  seat.child = child;
  return child;
}
