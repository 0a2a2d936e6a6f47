import { availableParallelism } from 'node:os';
import { plantedGame } from '../../packages/interaction-engine/src/known-games.ts';
import { moebiusInPlace } from '../../packages/interaction-engine/src/transforms/moebius.ts';
import { gaps, naiveMoebius } from './published-split.ts';
import { type BenchGame, benchGame, benchGames } from './split-games.ts';
import { inFreshProcess, secondsOverProcesses } from './split-process.ts';
import type { TaskOutcome } from './split-task.ts';

const rates = [1e-4, 1e-5, 1e-6];
const publishedSteps = 10_000;
/** From 12 players on, the dense procedure is timed on so many steps and scaled. */
const timedSteps = 200;

/** The split: the published procedure, a linear programme and the engine, each task in a process of its own. */
export async function splitBench({ quick = false } = {}): Promise<string> {
  const rows: string[] = [];
  for (const game of await benchGames(quick ? [8] : [8, 10, 12])) rows.push(...(await rowsOf(game)));
  if (!quick) rows.push(await largeRow());
  return `## The sparse split: published procedure, linear programme, engine

Seconds of processor time on one core, each method warmed on the same game of two players fewer, box of 4% included, endpoints
pinned throughout; megabytes of the whole process, Node's own among them. The published procedure is momentum SGD, ${publishedSteps.toLocaleString('en')} steps at each of the rates ${rates.join(', ')}; its seconds are one rate's,
its objective the lowest seen at any rate. Dense with n = 12: ${timedSteps} steps timed and scaled, objective from the same steps in place.
The ratio is to the engine at a gap of 1e-3; – : never reached, or not within the limit.

| game | n | method | seconds | to 1% | to 1e-3 | to 1e-6 | objective | MB | ratio |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${moebiusLine()}

${await coresLine(quick)}`;
}

async function rowsOf(game: BenchGame): Promise<string[]> {
  console.log(`  split: ${game.name}, ${Math.log2(game.values.length)} players …`);
  const ours: (TaskOutcome | null)[] = [];
  for (const tolerance of gaps)
    ours.push(await inFreshProcess({ ...game, kind: 'ours', tolerance, iterationLimit: 30_000 }, 60));
  const best = ours.findLast((outcome) => outcome !== null);
  const lowerBound = best?.lowerBound ?? 0;
  const inPlace = await publishedRuns(game, lowerBound);
  const dense = await denseRun(game, lowerBound);
  const programme =
    game.values.length <= 1024
      ? await inFreshProcess({ ...game, kind: 'programme', secondsLimit: 90 }, 110)
      : null;
  const row = rowWriter(game, ours[1]?.seconds);
  return [
    row('published, dense', dense.seconds, inPlace.toGap(dense.seconds), inPlace.objective, dense.megabytes),
    row(
      'published, in place',
      inPlace.seconds,
      inPlace.toGap(inPlace.seconds),
      inPlace.objective,
      inPlace.megabytes,
    ),
    row(
      'linear programme',
      solved(programme),
      gaps.map(() => solved(programme)),
      programme?.objective,
      programme?.megabytes,
    ),
    row('engine', ours[1]?.seconds, ours.map(reached), best?.objective, best?.megabytes),
  ];
}

type Measured = number | null | undefined;

function rowWriter({ name, values }: BenchGame, reference: Measured) {
  return (method: string, seconds: Measured, toGap: Measured[], objective: Measured, megabytes: Measured) => {
    const ratio = seconds && reference ? `${digits(seconds / reference, 2)}×` : '–';
    const cells = [seconds, ...toGap].map((value) => digits(value, 3));
    return `| ${name} | ${Math.log2(values.length)} | ${method} | ${cells.join(' | ')} | ${digits(objective, 6)} | ${digits(megabytes, 3)} | ${ratio} |`;
  };
}

function digits(value: Measured, count: number): string {
  return value === null || value === undefined ? '–' : String(Number(value.toPrecision(count)));
}

function solved(outcome: TaskOutcome | null): Measured {
  return outcome?.objective ? outcome.seconds : null;
}

function reached(outcome: TaskOutcome | null, index: number): Measured {
  return outcome && (outcome.gap ?? 1) <= gaps[index] ? outcome.seconds : null;
}

/** All rates in place: the same iterates as the dense procedure, to rounding. */
async function publishedRuns(game: BenchGame, lowerBound: number) {
  const outcomes: TaskOutcome[] = [];
  for (const rate of rates) {
    const task = { ...game, kind: 'in place' as const, rate, steps: publishedSteps, lowerBound };
    const outcome = await inFreshProcess(task);
    if (outcome) outcomes.push(outcome);
  }
  return {
    seconds: Math.max(...outcomes.map(({ seconds }) => seconds)),
    megabytes: Math.max(...outcomes.map(({ megabytes }) => megabytes)),
    objective: Math.min(...outcomes.map(({ objective }) => objective ?? Infinity)),
    toGap: (seconds: Measured) => gaps.map((_, index) => secondsToGap(outcomes, index, seconds)),
  };
}

/** The fewest steps of any rate, at the pace of so many seconds for all steps. */
function secondsToGap(outcomes: readonly TaskOutcome[], index: number, seconds: Measured): Measured {
  const steps = outcomes.flatMap(({ published }) => published?.stepsToGap[index] ?? []);
  return steps.length === 0 || !seconds ? null : (seconds * Math.min(...steps)) / publishedSteps;
}

async function denseRun(game: BenchGame, lowerBound: number) {
  const steps = game.values.length > 1024 ? timedSteps : publishedSteps;
  const outcome = await inFreshProcess({ ...game, kind: 'dense', rate: rates[0], steps, lowerBound });
  return {
    seconds: outcome ? (outcome.seconds * publishedSteps) / steps : null,
    megabytes: outcome?.megabytes,
  };
}

async function largeRow(): Promise<string> {
  const game = benchGame('30 patterns, noise 0.02', plantedGame(16, 30, 0.02, 1));
  console.log(`  split: ${game.name}, 16 players …`);
  const outcome = await inFreshProcess({ ...game, kind: 'ours', tolerance: 1e-2, iterationLimit: 2000 }, 120);
  const toGap = [outcome && reached(outcome, 0), null, null];
  return rowWriter(game, null)('engine', outcome?.seconds, toGap, outcome?.objective, outcome?.megabytes);
}

function moebiusLine(): string {
  const values = new Float64Array(2 ** 20).map((_, mask) => Math.sin(mask));
  const naive = fastest(() => naiveMoebius(values));
  const ours = fastest(() => moebiusInPlace(values));
  return `Möbius transform of 2²⁰ values in place, best of 15: naive loop ${naive.toFixed(1)} ms, engine **${ours.toFixed(1)} ms** (${(naive / ours).toFixed(1)}×).`;
}

/** The values grow from run to run and may overflow, which costs no time. */
function fastest(run: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}

async function coresLine(quick: boolean): Promise<string> {
  const count = quick ? 16 : 64;
  const tasks = Array.from({ length: count }, (_, seed) => ({
    ...benchGame('batch', plantedGame(10, 20, 0.05, seed)),
    kind: 'ours' as const,
    tolerance: 1e-3,
    iterationLimit: 5000,
  }));
  const cores = availableParallelism();
  const alone = await secondsOverProcesses(tasks, 1);
  const spread = await secondsOverProcesses(tasks, cores);
  return `A batch of ${count} games of 10 players to 1e-3: ${alone.toFixed(1)} s in one process, **${spread.toFixed(1)} s** in ${cores} (gain ${(alone / spread).toFixed(2)}).`;
}
