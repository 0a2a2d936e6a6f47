// A workspace with networks of the catalogue, analyses started as the API starts them, and workers that are real processes.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AnalysisSettings,
  addNetwork,
  createAnalysis,
  createWorkspace,
  networkPage,
  publishedNetwork,
  samplesByIndex,
} from '@strata/database';
import { freshDatabase, type TestDatabase } from '../postgres.ts';

export interface WorkerProcess {
  ready: Promise<void>;
  output(): string;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Kills the processes that compute, and not the one that talks to the queue. */
  killChildren(): void;
}

export interface WorkerWorld {
  database: TestDatabase;
  startWorker(environment?: Record<string, string>): WorkerProcess;
  /** Starts an analysis and returns its id. */
  startAnalysis(networkKey: string, settings?: Partial<AnalysisSettings>): Promise<string>;
  /** Waits until the analysis has this status; says what it is where that takes too long. */
  until(analysisId: string, status: string, seconds?: number): Promise<void>;
  killWorkers(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Of the smallest network there is: nine squares of a board. */
export const ticTacToe: AnalysisSettings = {
  layers: ['fc1', 'fc4'],
  sampleIndices: [0, 1, 2],
  playerScheme: 'ATTRIBUTES',
  playerCount: 9,
  baseline: 'MEAN',
  kappaFraction: 0.04,
  salienceFraction: 0.05,
  tolerance: 0.01,
  iterationLimit: 20_000,
  pooling: true,
  probeSeed: 1,
  probeTrainingCount: 400,
};

export async function openWorkerWorld(): Promise<WorkerWorld> {
  const database = await freshDatabase();
  const workers: WorkerProcess[] = [];
  const killWorkers = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await Promise.all(workers.map((worker) => worker.kill(signal)));
  };
  const ownerId = crypto.randomUUID();
  await database.query(
    `INSERT INTO "Account" (id, name, email, "updatedAt") VALUES ($1, 'Ada', 'ada@example.org', now())`,
    [ownerId],
  );
  const { id: workspaceId } = await createWorkspace(ownerId, 'Workspace');
  return {
    database,
    startWorker(environment = {}) {
      const worker = startWorkerProcess({ DATABASE_URL: database.url, ...environment });
      workers.push(worker);
      return worker;
    },
    startAnalysis: (key, settings = {}) =>
      startAnalysis(workspaceId, ownerId, key, { ...ticTacToe, ...settings }),
    until: (id, status, seconds = 120) => until(database, id, status, seconds),
    killWorkers,
    async stop() {
      await killWorkers('SIGKILL');
      await database.drop();
    },
  };
}

async function startAnalysis(
  workspaceId: string,
  createdById: string,
  networkKey: string,
  settings: AnalysisSettings,
): Promise<string> {
  const published = await publishedNetwork(networkKey);
  if (!published) throw new Error(`No worker has published the network "${networkKey}".`);
  const { dataSetId } = published;
  await addNetwork(workspaceId, published);
  const [network] = (await networkPage(workspaceId, { first: 100, after: null })).rows.filter(
    ({ catalogue }) => catalogue.key === networkKey,
  );
  const samples = await samplesByIndex(dataSetId, settings.sampleIndices);
  const { id } = await createAnalysis({
    ...{ workspaceId, createdById, dataSetId, settings, name: networkKey },
    networkId: network.id,
    quote: { forwardPasses: 0, seconds: 0, megabytes: 0 },
    layers: [
      ...settings.layers.map((name) => ({ name, isOutput: false })),
      { name: 'output', isOutput: true },
    ],
    samples: settings.sampleIndices.map((index) => {
      const sample = samples.find((candidate) => candidate.index === index);
      return { sampleId: sample?.id ?? '', target: sample?.label ?? 0 };
    }),
  });
  return id;
}

function startWorkerProcess(environment: Record<string, string>): WorkerProcess {
  const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
    cwd: root,
    env: { ...process.env, STRATA_BACKEND: 'wasm', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`The worker stopped before it was ready:\n${output}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('"ready":"worker"')) resolve();
      });
    }
  });
  ready.catch(() => {});
  return {
    ready,
    output: () => output,
    kill: (signal) => kill(child, signal),
    killChildren: () => killChildren(child.pid),
  };
}

async function kill(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

function killChildren(parent: number | undefined): void {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=']).toString().trim().split('\n');
  for (const line of processes) {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    if (ppid === parent) process.kill(pid, 'SIGKILL');
  }
}

async function until(database: TestDatabase, id: string, status: string, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const [row] = await database.query('SELECT status, stage, failure FROM "Analysis" WHERE id = $1', [id]);
    if (row?.status === status) return;
    if (Date.now() > deadline || ['FAILED', 'FINISHED', 'CANCELLED'].includes(row?.status)) {
      throw new Error(`The analysis is not ${status} but ${JSON.stringify(row)}.`);
    }
    await pause(50);
  }
}
