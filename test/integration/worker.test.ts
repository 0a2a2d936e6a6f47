import { cancelRun, float64Of, readEffects, readRunSamples } from '@strata/database';
import { lowerBoundOf } from '@strata/interaction-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkerWorld, ticTacToe, type WorkerProcess, type WorkerWorld } from './worker-world.ts';

const network = 'mlp7-tic-tac-toe';
const layerCount = ticTacToe.layers.length + 1;

let world: WorkerWorld;
let worker: WorkerProcess;

beforeAll(async () => {
  world = await openWorkerWorld();
  worker = world.startWorker();
  await worker.ready;
});
afterAll(() => world.stop());

describe('a worker that starts', () => {
  it('publishes every network, its data set, its samples and what it costs', async () => {
    const rows = await world.database.query(
      `SELECT n.key, calibration->>'backend' AS backend, (calibration->>'secondsPerThousandPasses')::float AS seconds,
         (SELECT count(*)::int FROM "Sample" s WHERE s."dataSetId" = n."dataSetId") AS samples
       FROM "CatalogueNetwork" n ORDER BY n.key`,
    );
    expect(rows.map(({ key }) => key)).toContain('lenet-mnist');
    for (const { backend, seconds, samples } of rows) {
      expect(backend).toMatch(/^wasm/);
      expect(seconds).toBeGreaterThan(0);
      expect(samples).toBeGreaterThan(100);
    }
  });

  it('publishes other seeds and checkpoints for studies, which cost what the first seed does', async () => {
    const rows = await world.database.query(
      `SELECT n.key, n.offered, n.epoch, n.checkpoint, n."trainingLoss" > 0 AS learned, n.hash <> f.hash AS other,
         n.calibration = f.calibration AND n.layers = f.layers AS same
       FROM "CatalogueNetwork" n JOIN "CatalogueNetwork" f ON f.key = n.family
       WHERE n.family = 'lenet-mnist' AND n.key <> n.family ORDER BY n.seed, n.epoch`,
    );
    const about = { offered: false, learned: true, other: true, same: true };
    const checkpoints = [0, 1, 2, 4, 8].map((epoch) => (epoch === 0 ? 'untrained' : `epoch-${epoch}`));
    expect(rows).toMatchObject([
      ...checkpoints.map((checkpoint) => ({ ...about, key: `lenet-mnist@${checkpoint}`, checkpoint })),
      ...[2, 3].map((seed) => ({ ...about, key: `lenet-mnist-seed${seed}`, checkpoint: null, epoch: 12 })),
    ]);
  });

  it('publishes the players fixed by position, also where an older version published none', async () => {
    const counts = `SELECT key, kind::text AS kind, jsonb_array_length(players #> '{VARIANCE,12}') AS varying,
      jsonb_array_length(players #> '{GRID,16}') AS grid FROM "DataSet" ORDER BY key`;
    const rows = await world.database.query(counts);
    for (const { kind, varying, grid } of rows)
      expect([varying, grid]).toEqual(kind === 'IMAGE' ? [12, 16] : [null, null]);
    await world.database.query('UPDATE "DataSet" SET players = NULL');
    const later = world.startWorker();
    await later.ready;
    await later.kill('SIGTERM');
    expect(await world.database.query(counts)).toEqual(rows);
  });

  it('publishes nothing twice', async () => {
    const measured = `SELECT key, calibration, "updatedAt" FROM "CatalogueNetwork" ORDER BY key`;
    const before = await world.database.query(measured);
    const second = world.startWorker();
    await second.ready;
    await second.kill('SIGTERM');
    expect(await world.database.query(measured)).toEqual(before);
  });
});

describe('an analysis', () => {
  let id: string;

  beforeAll(async () => {
    id = await world.startAnalysis(network);
    await world.until(id, 'FINISHED');
  });

  it('counts every job once and is done', async () => {
    const [row] = await world.database.query(
      'SELECT stage, "completedJobs", "totalJobs", backend, "engineVersion", "networkHash" FROM "Analysis" WHERE id = $1',
      [id],
    );
    const jobs = ticTacToe.layers.length + 1 + ticTacToe.sampleIndices.length + 1;
    expect(row).toMatchObject({ stage: 'DONE', completedJobs: jobs, totalJobs: jobs });
    expect(row.networkHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row.engineVersion).toBeTruthy();
  });

  it('stores one split a sample and layer, whose effects add up to v(x) − v(x_∅)', async () => {
    const rows = await world.database.query(
      'SELECT "baseValue", "fullValue", "andEffects", "orEffects", "sumError" FROM "Extraction" WHERE "analysisId" = $1',
      [id],
    );
    expect(rows).toHaveLength(layerCount * ticTacToe.sampleIndices.length);
    for (const { baseValue, fullValue, andEffects, orEffects, sumError } of rows) {
      const sum = total(float64Of(andEffects)) + total(float64Of(orEffects));
      expect(Math.abs(sum - (fullValue - baseValue))).toBeLessThan(1e-9);
      expect(Math.abs(sumError)).toBeLessThan(1e-9);
    }
  });

  it('stores splits that stay within κ, with a gap of at most 1% that anyone can compute again', async () => {
    const rows = await world.database.query(
      'SELECT kappa, gap, "maximumResidual", "lowerBound", "values", dual FROM "Extraction" WHERE "analysisId" = $1',
      [id],
    );
    for (const { kappa, gap, maximumResidual, lowerBound, values, dual } of rows) {
      expect(maximumResidual).toBeLessThanOrEqual(kappa);
      expect(gap).toBeLessThanOrEqual(0.01);
      expect(lowerBoundOf(float64Of(values), kappa, float64Of(dual))).toBeCloseTo(lowerBound, 9);
    }
  });

  it('takes τ from the strongest effect of all samples at a layer', async () => {
    const samples = await readRunSamples(id);
    const effects = await Promise.all(samples.map((sample) => readEffects(sample.id)));
    const layers = await world.database.query(
      'SELECT id, "maximumEffect", threshold, "meanOutputGap" FROM "AnalysisLayer" WHERE "analysisId" = $1',
      [id],
    );
    for (const { id: layerId, maximumEffect, threshold, meanOutputGap } of layers) {
      const here = effects.flat().filter((stored) => stored.layerId === layerId);
      const strongest = Math.max(
        ...here.flatMap(({ andEffects, orEffects }) => [...andEffects, ...orEffects].map(Math.abs)),
      );
      const gaps = here.map(({ values }) => Math.abs((values.at(-1) ?? 0) - values[0]));
      expect(maximumEffect).toBe(strongest);
      expect(threshold).toBe(0.05 * strongest);
      expect(meanOutputGap).toBeCloseTo(total(gaps) / gaps.length, 9);
    }
  });

  it('keeps interactions down to half of τ, and marks those from τ on', async () => {
    const rows = await world.database.query(
      `SELECT i.type, i.mask, i."order", i.effect, i.strength, i.salient, l.threshold, i."sampleId", i."layerId"
       FROM "Interaction" i JOIN "AnalysisLayer" l ON l.id = i."layerId" WHERE i."analysisId" = $1`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { mask, order, effect, strength, salient, threshold } of rows) {
      expect(strength).toBe(Math.abs(effect));
      expect(strength).toBeGreaterThanOrEqual(threshold / 2);
      expect(salient).toBe(strength >= threshold);
      expect(order).toBe(mask.toString(2).replaceAll('0', '').length);
    }
    const thresholds = new Map(rows.map(({ layerId, threshold }) => [layerId, threshold]));
    const stored = (
      await Promise.all((await readRunSamples(id)).map((sample) => readEffects(sample.id)))
    ).flat();
    const expected = stored.flatMap(({ layerId, andEffects, orEffects }) =>
      [...andEffects, ...orEffects].filter(
        (effect) => effect !== 0 && Math.abs(effect) >= thresholds.get(layerId) / 2,
      ),
    );
    expect(rows).toHaveLength(expected.length);
  });

  it('tracks every layer against the output and the next: the parts add up', async () => {
    const rows = await world.database.query(
      'SELECT t.*, l."isOutput" FROM "Tracking" t JOIN "AnalysisLayer" l ON l.id = t."layerId" WHERE t."analysisId" = $1',
      [id],
    );
    const kinds = 3 * (ticTacToe.playerCount + 1);
    expect(rows.filter(({ reference }) => reference === 'OUTPUT')).toHaveLength(layerCount * kinds);
    expect(rows.filter(({ reference }) => reference === 'NEXT')).toHaveLength((layerCount - 1) * kinds);
    for (const row of rows) {
      expect(row.overlap + row.forgotten).toBeCloseTo(row.strength, 9);
      expect(row.overlap + row.new).toBeCloseTo(row.referenceStrength, 9);
      if (row.isOutput && row.strength > 0) expect(row).toMatchObject({ completeness: 1, redundancy: 0 });
    }
  });

  it('says how far the salient interactions alone are from the network', async () => {
    const rows = await world.database.query(
      'SELECT "salientMaximumResidual" AS maximum, "salientMeanResidual" AS mean FROM "Extraction" WHERE "analysisId" = $1',
      [id],
    );
    for (const { maximum, mean } of rows) {
      expect(mean).toBeGreaterThan(0);
      expect(maximum).toBeGreaterThanOrEqual(mean);
    }
  });

  it('records how long each stage of a sample took', async () => {
    const rows = await world.database.query(
      'SELECT "inferenceSeconds", "splitSeconds", "storageSeconds", predicted FROM "AnalysisSample" WHERE "analysisId" = $1',
      [id],
    );
    for (const row of rows) for (const value of Object.values(row)) expect(value).toBeGreaterThanOrEqual(0);
  });

  it('reuses the probes of an earlier one, and comes to the same digits', async () => {
    const again = await world.startAnalysis(network);
    await world.until(again, 'FINISHED');
    const jobs = 'SELECT "totalJobs" FROM "Analysis" WHERE id = $1';
    expect((await world.database.query(jobs, [again]))[0].totalJobs).toBe(ticTacToe.sampleIndices.length + 2);
    const reused = 'SELECT "probeReused" FROM "AnalysisLayer" WHERE "analysisId" = $1 AND NOT "isOutput"';
    expect(await world.database.query(reused, [again])).toEqual([
      { probeReused: true },
      { probeReused: true },
    ]);
    const digits = `SELECT s.index, l.name, e."values", e."andEffects", e."orEffects" FROM "Extraction" e
      JOIN "AnalysisSample" s ON s.id = e."sampleId" JOIN "AnalysisLayer" l ON l.id = e."layerId"
      WHERE e."analysisId" = $1 ORDER BY s.index, l.index`;
    expect(await world.database.query(digits, [again])).toEqual(await world.database.query(digits, [id]));
  });

  it('shares a probe with another that wants the same one at the same time', async () => {
    const settings = { layers: ['fc5'], sampleIndices: [4] };
    const both = await Promise.all([
      world.startAnalysis(network, settings),
      world.startAnalysis(network, settings),
    ]);
    await Promise.all(both.map((one) => world.until(one, 'FINISHED')));
    const [{ count }] = await world.database.query(`SELECT count(*)::int FROM "Probe" WHERE layer = 'fc5'`);
    expect(count).toBe(1);
  });
});

describe('an analysis that can not be finished', () => {
  it('fails at once, with a sentence, where the weights have changed', async () => {
    const id = await world.startAnalysis(network);
    await world.database.query(`UPDATE "Analysis" SET "networkHash" = 'another' WHERE id = $1`, [id]);
    await world.until(id, 'FAILED', 20);
    expect(await failureOf(id)).toMatch(
      /^The weights of the network "mlp7-tic-tac-toe" have changed .*another/,
    );
  });

  it('fails at once, with a sentence, where a worker has another engine than began it', async () => {
    const id = await world.startAnalysis(network, { sampleIndices: Array.from({ length: 60 }, (_, i) => i) });
    await firstResult(id);
    await world.database.query(`UPDATE "Analysis" SET "engineVersion" = 'another' WHERE id = $1`, [id]);
    await world.until(id, 'FAILED', 20);
    expect(await failureOf(id)).toMatch(/begun with version another of the engine/);
    expect(await countOf('Extraction', id)).toBe(0);
  });

  it('fails at once, with a sentence, where a setting can not be had, and keeps no result', async () => {
    const id = await world.startAnalysis(network, { playerScheme: 'GRID' });
    await world.until(id, 'FAILED', 20);
    expect(await failureOf(id)).toMatch(/\.$/);
    expect(await countOf('Extraction', id)).toBe(0);
  });
});

describe('an analysis that is cancelled', () => {
  const long = { sampleIndices: Array.from({ length: 60 }, (_, i) => i) };

  it('ends within seconds, and what it stored is gone and stays gone', async () => {
    const id = await world.startAnalysis(network, long);
    await firstResult(id);
    expect(await cancelRun(id)).toBe(true);
    await idle();
    await world.until(id, 'CANCELLED', 1);
    for (const table of ['Extraction', 'Interaction', 'Tracking']) expect(await countOf(table, id)).toBe(0);
    expect(await cancelRun(id)).toBe(false);
  });

  it('can be deleted while it runs', async () => {
    const said = worker.output().length;
    const id = await world.startAnalysis(network, long);
    await firstResult(id);
    await world.database.query('DELETE FROM "Analysis" WHERE id = $1', [id]);
    await idle();
    expect(await countOf('Extraction', id)).toBe(0);
    expect(worker.output().slice(said)).not.toMatch(/failed:/);
  });
});

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}

async function failureOf(id: string): Promise<string> {
  const [{ failure }] = await world.database.query('SELECT failure FROM "Analysis" WHERE id = $1', [id]);
  return failure;
}

async function countOf(table: string, id: string): Promise<number> {
  const statement = `SELECT count(*)::int FROM "${table}" WHERE "analysisId" = $1`;
  return (await world.database.query(statement, [id]))[0].count;
}

async function firstResult(id: string): Promise<void> {
  await expect.poll(() => countOf('Extraction', id), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
}

/** Until no job is left in the queue. */
async function idle(): Promise<void> {
  const waiting = `SELECT count(*)::int FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`;
  const left = async () => (await world.database.query(waiting))[0].count;
  await expect.poll(left, { timeout: 20_000, interval: 50 }).toBe(0);
}
