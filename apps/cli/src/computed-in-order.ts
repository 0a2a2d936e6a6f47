import { Tinypool } from 'tinypool';

/** Below this many values a thread costs more time than it saves: it takes a tenth of a second to start. */
const valuesPerThread = 4096;

/** How many threads a piece of work is worth: one for every 4,096 values, no more than there are games or cores. */
export function threadCount(cores: number, gameCount: number, gameSize: number): number {
  return Math.max(1, Math.min(cores, gameCount, Math.floor((gameCount * gameSize) / valuesPerThread)));
}

/**
 * Computes every task and yields the results in the order of the tasks, so the outcome does not depend on the number of
 * threads. Two tasks a thread are in memory at most. With one thread, all happens in this one.
 *
 * @param script a module whose default export is `compute`
 */
export async function* computedInOrder<Task, Result>(
  tasks: Iterable<Task>,
  threads: number,
  compute: (task: Task) => Result,
  script: URL,
): AsyncGenerator<Result> {
  if (threads === 1) {
    for (const task of tasks) yield compute(task);
    return;
  }
  const pool = new Tinypool({ filename: script.href, minThreads: threads, maxThreads: threads });
  const begun: Promise<Result>[] = [];
  try {
    for (const task of tasks) {
      const result: Promise<Result> = pool.run(task);
      // whoever waits for it hears of a failure; one that nobody waits for any more is of no interest
      result.catch(() => {});
      begun.push(result);
      const first = begun.length < 2 * threads ? undefined : begun.shift();
      if (first) yield await first;
    }
    for (const result of begun) yield await result;
  } finally {
    await pool.destroy();
  }
}
