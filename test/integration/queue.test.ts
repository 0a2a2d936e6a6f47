import { enqueue, enqueueAll, inTransaction, type JobOrder, type Worker, work } from '@strata/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../postgres.ts';

let database: TestDatabase;
let worker: Worker | undefined;

beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await worker?.stop(1_000);
  worker = undefined;
});
afterAll(() => database.drop());

describe('enqueue(tx, job, payload)', () => {
  it('takes effect when the transaction commits, with what it wrote', async () => {
    await inTransaction(async (tx) => {
      await tx.workspace.create({ data: { name: 'kept' } });
      await enqueue(tx, 'prepare-samples', { analysisId: 'kept' });
    });
    expect(await waiting('kept')).toBe(1);
  });

  it('leaves nothing when the transaction rolls back', async () => {
    const undone = inTransaction(async (tx) => {
      await tx.workspace.create({ data: { name: 'undone' } });
      await enqueue(tx, 'prepare-samples', { analysisId: 'undone' });
      await enqueueAll(tx, 'extract-sample', [{ analysisId: 'undone', sampleId: '1' }]);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await waiting('undone')).toBe(0);
    expect(await database.query(`SELECT 1 FROM "Workspace" WHERE name = 'undone'`)).toEqual([]);
  });
});

describe('work({ perform })', () => {
  it('takes jobs as soon as they are there, one after the other without a pause', async () => {
    const done: JobOrder[] = [];
    worker = await startWork(async (order) => void done.push(order));
    await expect.poll(() => done.length).toBe(1);
    const began = performance.now();
    const payloads = Array.from({ length: 20 }, (_, i) => ({ analysisId: 'many', sampleId: `${i}` }));
    await inTransaction((tx) => enqueueAll(tx, 'extract-sample', payloads));
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(21);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(done[1]).toEqual({ job: 'extract-sample', payload: { analysisId: 'many', sampleId: '0' } });
  });

  it('tries a job again when it throws', async () => {
    const tries: number[] = [];
    worker = await work({
      concurrency: 1,
      perform: async ({ retryCount }) => {
        tries.push(retryCount);
        if (retryCount < 2) throw new Error('not yet');
      },
      abandon: async () => {},
      onError: () => {},
    });
    await inTransaction((tx) => enqueue(tx, 'prepare-samples', { analysisId: 'again' }));
    await expect.poll(() => tries, { timeout: 30_000 }).toEqual([0, 1, 2]);
  });

  it('hands over what nobody could ever finish', async () => {
    const abandoned: JobOrder[] = [];
    worker = await work({
      concurrency: 1,
      perform: () => Promise.reject(new Error('never')),
      abandon: async (order) => void abandoned.push(order),
      onError: () => {},
    });
    await inTransaction((tx) => enqueue(tx, 'prepare-samples', { analysisId: 'never' }));
    await expect
      .poll(() => abandoned, { timeout: 60_000 })
      .toEqual([{ job: 'prepare-samples', payload: { analysisId: 'never' } }]);
  });
});

function startWork(perform: (order: JobOrder) => Promise<void>): Promise<Worker> {
  return work({
    concurrency: 1,
    perform: ({ order }) => perform(order),
    abandon: async () => {},
    onError: () => {},
  });
}

async function waiting(analysisId: string): Promise<number> {
  const jobs = await database.query(
    `SELECT 1 FROM pgboss.job WHERE data->'payload'->>'analysisId' = $1 AND state = 'created'`,
    [analysisId],
  );
  return jobs.length;
}
