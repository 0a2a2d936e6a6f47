import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Answer } from './computing-process.ts';
import { computations } from './pieces/computations.ts';
import type { Piece } from './pieces/piece.ts';
import type { Progress } from './progress.ts';
import { openStore } from './store.ts';

const script = path.join(import.meta.dirname, 'computing-process.ts');

/**
 * Computes what is missing of the pieces, each in one of `processCount` processes. Kinds come one after another, since
 * pieces of a later kind need those of an earlier one. What is stored already is not computed again.
 *
 * @throws Error when a piece fails, or a process dies; what is stored by then stays.
 */
export async function runPieces(
  pieces: readonly Piece[],
  folder: string,
  processCount: number,
  progress: Progress,
): Promise<void> {
  const missing = missingOf(pieces, folder);
  if (missing.length === 0) return;
  const children = Array.from({ length: Math.min(processCount, missing.length) }, () => start(folder));
  try {
    for (const kind of Object.keys(computations)) {
      const queue = missing.filter((piece) => piece.kind === kind);
      await Promise.all(children.map((child) => work(child, queue, progress)));
    }
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

/** The pieces that are not stored, each once. */
export function missingOf(pieces: readonly Piece[], folder: string): Piece[] {
  const store = openStore(folder);
  const unique = new Map(pieces.map((piece) => [JSON.stringify([piece.kind, piece.request]), piece]));
  return [...unique.values()].filter((piece) => !store.has(piece));
}

function start(folder: string): ChildProcess {
  // what was preloaded into this process stays here
  return fork(script, [folder], { serialization: 'advanced', execArgv: [] });
}

/** Takes from the shared queue until it is empty. */
async function work(child: ChildProcess, queue: Piece[], progress: Progress): Promise<void> {
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    await compute(child, piece);
    progress.finished(piece);
  }
}

async function compute(child: ChildProcess, { kind, request }: Piece): Promise<void> {
  const gone = new AbortController();
  const { signal } = gone;
  const answered = once(child, 'message', { signal });
  const died = once(child, 'exit', { signal });
  try {
    child.send({ kind, request });
    const [answer] = (await Promise.race([answered, died])) as [Answer | number | null];
    if (typeof answer !== 'object' || answer === null)
      throw new Error(`The process that computed ${kind} ${JSON.stringify(request)} ended.`);
    if (answer.failure)
      throw new Error(`${kind} ${JSON.stringify(request)} could not be computed: ${answer.failure}`);
  } finally {
    for (const waiting of [answered, died]) waiting.catch(() => {}); // the one that lost is called off
    gone.abort();
  }
}
