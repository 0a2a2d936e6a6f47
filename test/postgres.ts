// A real Postgres for every integration test: an empty, migrated database of its own, cloned in milliseconds.
import { randomUUID } from 'node:crypto';
import { closeDatabase, closeQueue } from '@strata/database';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the run's server; ends with a slash, the name of a database follows. */
    postgres: string;
    /** Name of the migrated, empty database that others are cloned from. */
    template: string;
  }
}

export interface TestDatabase {
  url: string;
  query<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Makes a database and points DATABASE_URL, which @strata/database reads, at it. */
export async function freshDatabase(template = inject('template')): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(`${server}postgres`, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = server + name;
  process.env.DATABASE_URL = url;
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // DROP … WITH (FORCE) ends whatever a test left connected
  pool.on('error', () => {});
  return {
    url,
    query: async (statement, values) => (await pool.query(statement, values)).rows,
    async drop() {
      await closeQueue();
      await closeDatabase();
      await pool.end();
      await run(`${server}postgres`, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Makes a database without any table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return freshDatabase('template0');
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
