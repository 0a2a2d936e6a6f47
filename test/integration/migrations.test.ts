import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '@strata/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, freshDatabase, type TestDatabase } from '../postgres.ts';

const root = path.resolve(import.meta.dirname, '../..');

let database: TestDatabase;

describe('migrate(url)', () => {
  beforeAll(async () => {
    database = await emptyDatabase();
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  });
  afterAll(() => database.drop());

  it('applies every migration once, even where several processes start together', async () => {
    const rows = await database.query(
      'SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.migration_name)).size).toBe(rows.length);
    for (const row of rows) expect(row).toMatchObject({ applied_steps_count: 1, finished: true });
  });

  it('leaves what plain `prisma migrate status` and `prisma migrate deploy` accept', async () => {
    expect(await prisma('migrate', 'status')).toMatch(/Database schema is up to date/);
    expect(await prisma('migrate', 'deploy')).toMatch(/No pending migrations to apply/);
  });

  it('leaves the schema that prisma/models describes', async () => {
    const difference = [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma',
      '--exit-code',
    ];
    expect(await prisma(...difference)).toMatch(/No difference detected/);
  });

  it('refuses a database of a newer version, with a sentence', async () => {
    await database.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '29990101000000_later', now())`,
    );
    await expect(migrate(database.url)).rejects.toThrow(/"29990101000000_later".*made by a newer one\.$/);
    await database.query(`DELETE FROM _prisma_migrations WHERE id = '1'`);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await database.query(`UPDATE _prisma_migrations SET checksum = 'another'`);
    await expect(migrate(database.url)).rejects.toThrow(/was changed after it had been applied/);
  });
});

describe('prisma migrate deploy', () => {
  it('makes a database that migrate(url) takes as it is', async () => {
    database = await freshDatabase('template0');
    expect(await prisma('migrate', 'deploy')).toMatch(/applied/);
    await migrate(database.url);
    const [{ count }] = await database.query('SELECT count(*)::int FROM _prisma_migrations');
    expect(count).toBeGreaterThan(0);
    await database.drop();
  });
});

async function prisma(...args: string[]): Promise<string> {
  const command = [
    path.join(root, 'node_modules/prisma/build/index.js'),
    ...args,
    '--config',
    '.config/prisma.ts',
  ];
  const env = { ...process.env, DATABASE_URL: database.url, CHECKPOINT_DISABLE: '1' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: root, env });
  return stdout + stderr;
}
