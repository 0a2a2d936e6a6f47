// One embedded Postgres for a run of tests, with a migrated database as template. Nothing in it outlives the run, so
// it need not wait for the disk.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate, startPostgres } from '@strata/database';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

const template = 'template_strata';
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(tmpdir(), 'strata-test-'));
  chmodSync(home, 0o755); // the server may run as another user
  const postgres = await startPostgres({ folder: path.join(home, 'postgres'), settings });
  const server = postgres.url.replace(/[^/]*$/, '');
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${template} TEMPLATE template0`);
  await client.end();
  await migrate(server + template);
  project.provide('postgres', server);
  project.provide('template', template);
  return async () => {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
