// A Postgres of our own, from the registry's packages: for whoever has none, and for tests.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { type PostgresHome, postgresHome } from './postgres-home.ts';
import { createCluster, readPort, startServer, stopServer } from './postgres-server.ts';

export interface EmbeddedOptions {
  /** Ours alone: password, log and, where the server may enter it, the data. */
  folder: string;
  /** Server settings besides ours. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  url: string;
  stop(): Promise<void>;
}

export const databaseName = 'strata';
const userName = 'strata';

/**
 * Starts Postgres on a free port of the loopback, or takes up the one that outlived its parent on this folder.
 * @throws one plain sentence where the data can not be used.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const home = postgresHome(path.resolve(options.folder));
  const password = keepPassword(options.folder);
  const urlAt = (port: number, database: string) =>
    `postgresql://${userName}:${password}@127.0.0.1:${port}/${database}`;

  if (!existsSync(home.data)) await createCluster(home, { userName, password, log });
  const port = (await survivingPort(home, urlAt)) ?? (await startOnFreePort(home, options));
  await createDatabase(urlAt(port, 'postgres'));
  log(`Postgres listens on 127.0.0.1:${port}; its data is in ${home.data}.`);
  return { url: urlAt(port, databaseName), stop: () => stopServer(home) };
}

async function startOnFreePort(home: PostgresHome, options: EmbeddedOptions): Promise<number> {
  const port = await freePort();
  await startServer(home, port, options.settings ?? {});
  return port;
}

/** The port of a server that still runs on our data, after its parent was killed. */
async function survivingPort(
  home: PostgresHome,
  urlAt: (port: number, database: string) => string,
): Promise<number | undefined> {
  const port = readPort(home);
  if (!port) return undefined;
  const answer = await ask(urlAt(port, 'postgres'), 'SHOW data_directory').catch(() => undefined);
  return answer?.data_directory === home.data ? port : undefined;
}

async function createDatabase(url: string): Promise<void> {
  const there = await ask(url, `SELECT 1 FROM pg_database WHERE datname = '${databaseName}'`);
  if (!there) await ask(url, `CREATE DATABASE "${databaseName}"`);
}

async function ask(url: string, statement: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
}

function keepPassword(folder: string): string {
  const file = path.join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
