// The durable queue, pg-boss in the same Postgres: a job is enqueued in the transaction that makes it necessary.
import { fromPrisma, PgBoss } from 'pg-boss';
import { databaseUrl, type Transaction } from './client.ts';
import type { JobName, JobOrder, Jobs } from './jobs.ts';

const computation = 'computation';
const abandoned = 'abandoned-computation';

const queueOptions = {
  // the first value at which a lost machine is noticed soon; pg-boss takes nothing below
  heartbeatSeconds: 10,
  expireInSeconds: 6 * 3600,
  retryLimit: 6,
  retryDelay: 1,
  deadLetter: abandoned,
  deleteAfterSeconds: 24 * 3600,
};

// NOTIFY tells of new jobs at once; polling finds what a lost machine left behind
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 };

/** An attempt at a job, as a worker holds it. */
export interface Attempt {
  order: JobOrder;
  /** 0 at first; counts earlier attempts, whether they failed or their machine was lost. */
  retryCount: number;
  /** Aborted when another worker has taken the job over, or this one is stopping. */
  signal: AbortSignal;
}

export interface WorkOptions {
  /** How many jobs at once. */
  concurrency: number;
  /** Returns when the job is done; throws when it should be tried again. */
  perform(attempt: Attempt): Promise<void>;
  /** Every attempt was lost with the machine that made it: nobody is left to say what happened. */
  abandon(order: JobOrder): Promise<void>;
  onError(error: Error): void;
}

export interface Worker {
  /** Takes no more jobs, waits that long for those that run, and hands back the rest. */
  stop(patienceMs: number): Promise<void>;
}

let sender: Promise<PgBoss> | undefined;

/** Puts a job into the queue when the caller's transaction commits. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  job: Name,
  payload: Jobs[Name],
): Promise<void> {
  const boss = await openQueue();
  await boss.send(computation, { job, payload }, { db: fromPrisma(tx) });
}

/** The same for many jobs of one name, in one statement. */
export async function enqueueAll<Name extends JobName>(
  tx: Transaction,
  job: Name,
  payloads: readonly Jobs[Name][],
): Promise<void> {
  const boss = await openQueue();
  const jobs = payloads.map((payload) => ({ data: { job, payload } }));
  await boss.insert(computation, jobs, { db: fromPrisma(tx) });
}

/** Opens the sending side of the queue, and installs the queue where it is missing. */
export function openQueue(): Promise<PgBoss> {
  sender ??= startBoss(databaseUrl(), { supervise: false }).catch((error) => {
    sender = undefined;
    throw error;
  });
  return sender;
}

export async function closeQueue(): Promise<void> {
  const closing = sender;
  sender = undefined;
  await (await closing)?.stop({ graceful: false });
}

/** Takes jobs from the queue until stopped. */
export async function work(options: WorkOptions): Promise<Worker> {
  const boss = await startBoss(databaseUrl(), {
    supervise: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    useListenNotify: true,
  });
  boss.on('error', options.onError);
  for (let i = 0; i < options.concurrency; i++) await takeOneByOne(boss, options.perform);
  await boss.work<JobOrder>(abandoned, polling, async ([{ data }]) => options.abandon(data));
  return { stop: (patienceMs) => boss.stop({ graceful: true, timeout: patienceMs }) };
}

async function takeOneByOne(boss: PgBoss, perform: WorkOptions['perform']): Promise<void> {
  const options = { ...polling, heartbeatRefreshSeconds: 3 };
  const id = await boss.work<JobOrder>(computation, options, async ([{ data, retryCount, signal }]) => {
    try {
      await perform({ order: data, retryCount, signal });
    } finally {
      // else it would wait out the interval before it looks for the next one
      boss.notifyWorker(id);
    }
  });
}

/** Makes the queue's own tables where they are missing. */
export async function installQueue(url: string): Promise<void> {
  const boss = await startBoss(url, { supervise: false });
  await boss.stop({ graceful: false });
}

async function startBoss(connectionString: string, options: object): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, max: 4, schedule: false, ...options });
  // a lost connection is retried by pg-boss; without a listener it would end the process
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(abandoned, { notify: true, retryLimit: 6, retryDelay: 5 });
  await boss.createQueue(computation, { ...queueOptions, notify: true });
  return boss;
}
