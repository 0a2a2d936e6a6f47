/** What a process of its own does for the bench of the split, so that its time and its memory are its own. */
import { sparsify } from '@strata/interaction-engine';
import {
  denseSubgradient,
  inPlaceSubgradient,
  type PublishedRun,
  publishedSplit,
} from './published-split.ts';
import { programmeOptimum } from './split-programme.ts';

export type SplitTask = { values: Float64Array; kappa: number } & (
  | { kind: 'dense' | 'in place'; rate: number; steps: number; lowerBound: number }
  | { kind: 'programme'; secondsLimit: number }
  | { kind: 'ours'; tolerance: number; iterationLimit: number }
);

export interface TaskOutcome {
  /** Seconds of processor time. */
  seconds: number;
  /** The most that the process held at once, in megabytes, Node's own 50 to 90 among them. */
  megabytes: number;
  objective: number | null;
  lowerBound: number | null;
  gap: number | null;
  published: PublishedRun | null;
}

type Answer = Pick<TaskOutcome, 'objective' | 'lowerBound' | 'gap' | 'published'>;

async function perform(task: SplitTask): Promise<Answer> {
  const nothing = { objective: null, lowerBound: null, gap: null, published: null };
  if (task.kind === 'ours') {
    const { objective, lowerBound, gap } = sparsify(task.values, task);
    return { ...nothing, objective, lowerBound, gap };
  }
  if (task.kind === 'programme') {
    const optimum = await programmeOptimum(task.values, task.kappa, task.secondsLimit);
    return { ...nothing, objective: optimum ?? null };
  }
  const playerCount = Math.log2(task.values.length);
  const subgradient = task.kind === 'dense' ? denseSubgradient(playerCount) : inPlaceSubgradient();
  const published = publishedSplit(task.values, task.kappa, { ...task, subgradient });
  return { ...nothing, objective: published.objective, published };
}

/** What is measured should be compiled: the same method first takes the game of two players fewer, the rest being absent. */
async function warmUp(task: SplitTask): Promise<void> {
  const values = task.values.slice(0, task.values.length / 4);
  if (task.kind === 'ours') await perform({ ...task, values, iterationLimit: 500 });
  else if (task.kind === 'programme') await perform({ ...task, values });
  else await perform({ ...task, values, steps: 200 });
}

process.on('message', async (task: SplitTask) => {
  await warmUp(task);
  const before = process.cpuUsage();
  const answer = await perform(task);
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    ...answer,
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  } satisfies TaskOutcome);
});
