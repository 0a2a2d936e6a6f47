import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkerWorld, type WorkerProcess, type WorkerWorld } from './worker-world.ts';

const sampleIndices = Array.from({ length: 24 }, (_, i) => i);
const oneCore = { STRATA_CORES: '1' };

let world: WorkerWorld;

beforeAll(async () => {
  world = await openWorkerWorld();
  await startReady();
});
afterAll(() => world.stop());

describe('two workers', () => {
  it('share one analysis', async () => {
    const second = await startReady();
    const id = await world.startAnalysis('mlp7-tic-tac-toe', { sampleIndices });
    await world.until(id, 'FINISHED');
    expect(second.output()).toMatch(/extract-sample/);
    await expectWhole(id);
    await second.kill('SIGTERM');
  });
});

describe('a worker that is killed with −9 in the middle of an analysis', () => {
  it('loses nothing: another finishes it within seconds, and nothing is there twice', async () => {
    const doomed = await startReady();
    const id = await world.startAnalysis('mlp7-mnist', {
      sampleIndices,
      layers: ['fc1', 'fc4'],
      playerScheme: 'GRID',
      playerCount: 10,
    });
    await expect.poll(() => count('Extraction', id), { timeout: 60_000, interval: 20 }).toBeGreaterThan(8);
    await doomed.kill('SIGKILL');
    const killed = performance.now();
    await world.until(id, 'FINISHED', 60);
    expect(performance.now() - killed).toBeLessThan(45_000);
    await expectWhole(id);
  });

  it('is not missed where it was alone: the next that starts takes its jobs up', async () => {
    const id = await world.startAnalysis('mlp7-tic-tac-toe', { sampleIndices, layers: ['fc2'] });
    await expect.poll(() => count('Extraction', id), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
    await world.killWorkers('SIGKILL');
    await pause(500);
    await startReady();
    await world.until(id, 'FINISHED', 60);
    await expectWhole(id);
  });
});

describe('a computing process that is killed', () => {
  it('fails its job, which is tried again', async () => {
    const worker = await startReady();
    const id = await world.startAnalysis('mlp7-tic-tac-toe', { sampleIndices, layers: ['fc3'] });
    await expect.poll(() => count('Extraction', id), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
    worker.killChildren();
    await world.until(id, 'FINISHED', 60);
    await expectWhole(id);
  });
});

describe('a worker that is told to stop', () => {
  it('hands back what is running, and another takes it at once', async () => {
    await world.killWorkers('SIGTERM');
    const leaving = await startReady();
    const id = await world.startAnalysis('mlp7-tic-tac-toe', { sampleIndices, layers: ['fc6'] });
    await expect.poll(() => count('Extraction', id), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
    await leaving.kill('SIGTERM');
    const active = `SELECT count(*)::int FROM pgboss.job WHERE state = 'active'`;
    expect((await world.database.query(active))[0].count).toBe(0);
    await startReady();
    await world.until(id, 'FINISHED', 60);
    await expectWhole(id);
  });
});

async function startReady(): Promise<WorkerProcess> {
  const worker = world.startWorker(oneCore);
  await worker.ready;
  return worker;
}

/** Every job was counted once, and every sample is split once at every layer. */
async function expectWhole(id: string): Promise<void> {
  const [row] = await world.database.query(
    `SELECT "completedJobs", "totalJobs", (SELECT count(*)::int FROM "AnalysisLayer" WHERE "analysisId" = $1) AS layers
     FROM "Analysis" WHERE id = $1`,
    [id],
  );
  expect(row.completedJobs).toBe(row.totalJobs);
  expect(await count('Extraction', id)).toBe(sampleIndices.length * row.layers);
  const twice = `SELECT 1 FROM "Interaction" WHERE "analysisId" = $1 GROUP BY "sampleId", "layerId", type, mask HAVING count(*) > 1`;
  expect(await world.database.query(twice, [id])).toEqual([]);
}

async function count(table: string, id: string): Promise<number> {
  const statement = `SELECT count(*)::int FROM "${table}" WHERE "analysisId" = $1`;
  return (await world.database.query(statement, [id]))[0].count;
}
