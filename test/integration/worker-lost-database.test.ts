import { closeDatabase } from '@strata/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { probesOf } from '../../apps/worker/src/tasks/subject-of.ts';
import { freshDatabase, type TestDatabase } from '../postgres.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it('probesOf(run) asks again after the database was away', async () => {
  const layer = { id: '', index: 0, name: '', isOutput: false, probeId: 'probe', meanOutputGap: null };
  const run = { layers: [layer] } as unknown as Parameters<typeof probesOf>[0];
  process.env.DATABASE_URL = 'postgres://localhost:1/nowhere';
  await expect(probesOf(run)).rejects.toThrow();
  await closeDatabase();
  process.env.DATABASE_URL = database.url;
  expect(await probesOf(run)).toEqual([]);
});
