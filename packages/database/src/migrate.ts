// Applies prisma/migrations at start-up, in milliseconds and without Prisma's command line, and leaves exactly what
// `prisma migrate deploy` leaves, under the same lock.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { installQueue } from './queue.ts';

interface Migration {
  name: string;
  script: string;
  checksum: string;
}

interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

const folder = path.resolve(import.meta.dirname, '../../../prisma/migrations');
// the number Prisma's own engine locks
const migrationLock = 72707369;

/** Brings the database to the shape this code expects, queue included. @throws one sentence where it can not. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await applyMissing(client, readMigrations());
  } finally {
    await client.end();
  }
  await installQueue(url);
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(historyTable);
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  refuseForeign(migrations, rows);
  for (const migration of migrations) {
    const before = applied.get(migration.name);
    if (before) refuseChanged(migration, before);
    else await apply(client, migration);
  }
}

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  const began = new Date();
  try {
    await client.query('BEGIN');
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [id, checksum, name, began],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`The migration "${name}" failed and was undone: ${(error as Error).message}.`);
  }
}

function refuseForeign(migrations: readonly Migration[], applied: readonly AppliedMigration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const foreign = applied.find(({ migration_name }) => !known.has(migration_name));
  if (!foreign) return;
  throw new Error(
    `The database holds the migration "${foreign.migration_name}", which this version of Strata does not know: it was made by a newer one.`,
  );
}

function refuseChanged({ name, checksum }: Migration, before: AppliedMigration): void {
  if (!before.finished_at) {
    throw new Error(
      `The migration "${name}" was begun earlier and did not end: mend it with \`prisma migrate resolve\`.`,
    );
  }
  if (before.checksum === checksum) return;
  throw new Error(`The migration "${name}" was changed after it had been applied to this database.`);
}

function readMigrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const script = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
  });
}

const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
