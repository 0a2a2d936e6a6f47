import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { SplitTask, TaskOutcome } from './split-task.ts';

/** One task in a fresh process; nothing when it takes more than the seconds it is given, or dies. */
export async function inFreshProcess(task: SplitTask, secondsLimit = 600): Promise<TaskOutcome | null> {
  const child = openProcess();
  const timer = setTimeout(() => child.kill(), secondsLimit * 1000);
  try {
    return await answerOf(child, task);
  } finally {
    clearTimeout(timer);
    child.kill();
  }
}

/** Tasks spread over so many processes: the seconds on the clock, once all processes stand ready and warm. */
export async function secondsOverProcesses(
  tasks: readonly SplitTask[],
  processCount: number,
): Promise<number> {
  const children = Array.from({ length: processCount }, openProcess);
  await Promise.all(children.map((child) => answerOf(child, tasks[0])));
  const queue = tasks.slice();
  const began = performance.now();
  await Promise.all(
    children.map(async (child) => {
      for (let task = queue.shift(); task; task = queue.shift()) await answerOf(child, task);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const child of children) child.kill();
  return seconds;
}

function openProcess(): ChildProcess {
  return fork(path.resolve(import.meta.dirname, 'split-task.ts'), { serialization: 'advanced' });
}

async function answerOf(child: ChildProcess, task: SplitTask): Promise<TaskOutcome | null> {
  const over = new AbortController();
  const answered = once(child, 'message', { signal: over.signal }).then(([outcome]) => outcome);
  const left = once(child, 'exit', { signal: over.signal }).then(() => null);
  child.send(task);
  const outcome = await Promise.race([answered, left]);
  // What still listens is let go, and its refusal is no news.
  Promise.allSettled([answered, left]);
  over.abort();
  return outcome;
}
