import { inTransaction, listen, notify, type StrataEvent } from '@strata/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../postgres.ts';

const event: StrataEvent = { kind: 'analysis', analysisId: 'a', workspaceId: 'w', studyId: null };

const listening = `FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN strata'`;

let database: TestDatabase;
let heard: StrataEvent[];
let silence: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  heard = [];
  silence = await listen((told) => heard.push(told));
});
afterAll(async () => {
  await silence();
  await database.drop();
});

describe('listen(handler)', () => {
  it('hears what was notified once the transaction commits', async () => {
    await inTransaction(async (tx) => {
      await notify(tx, event);
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard).toEqual([event]);
  });

  it('hears nothing of a transaction that rolled back', async () => {
    const undone = inTransaction(async (tx) => {
      await notify(tx, { ...event, analysisId: 'undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await inTransaction((tx) => notify(tx, { ...event, analysisId: 'later' }));
    await expect.poll(() => heard.at(-1)).toEqual({ ...event, analysisId: 'later' });
    expect(heard).not.toContainEqual({ ...event, analysisId: 'undone' });
  });

  it('shares one connection, and comes back after it was lost, saying that anything may have changed', async () => {
    const second: StrataEvent[] = [];
    const stop = await listen((told) => second.push(told));
    expect(await database.query(`SELECT pid ${listening}`)).toHaveLength(1);
    await database.query(`SELECT pg_terminate_backend(pid) ${listening}`);
    await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toEqual({ kind: 'everything' });
    expect(second).toEqual([{ kind: 'everything' }]);
    await inTransaction((tx) => notify(tx, event));
    await expect.poll(() => heard.at(-1)).toEqual(event);
    await stop();
  });
});

it('listen(handler) leaves one connection where the last who listens goes as the next one comes', async () => {
  await silence();
  const told: StrataEvent[] = [];
  for (let i = 0; i < 10; i++) {
    const stop = await listen((event) => told.push(event));
    const stopping = stop();
    silence = await listen((event) => told.push(event));
    await stopping;
    if (i < 9) await silence();
  }
  await expect.poll(() => database.query(`SELECT pid ${listening}`)).toHaveLength(1);
  await inTransaction((tx) => notify(tx, event));
  await expect.poll(() => told).toEqual([event]);
});
