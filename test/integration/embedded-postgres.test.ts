import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '@strata/database';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../packages/database/src/embedded.ts');
const isRoot = process.getuid?.() === 0;

let home: string;
let folder: string;

beforeEach(() => {
  // private, as a home is: as root the server then has to live elsewhere
  home = mkdtempSync(path.join(tmpdir(), 'strata-embedded-'));
  folder = path.join(home, 'postgres');
});
afterEach(() => {
  const elsewhere = refugeOf();
  rmSync(home, { recursive: true, force: true });
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
});

describe('startPostgres({ folder })', () => {
  it('starts a server that only this machine can reach, with a password nobody else can read', async () => {
    const lines: string[] = [];
    const postgres = await startPostgres({ folder, log: (line) => lines.push(line) });
    rememberRefuge(lines);
    expect(new URL(postgres.url).hostname).toBe('127.0.0.1');
    expect(await ask(postgres.url, 'SHOW listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
    expect(statSync(path.join(folder, 'password')).mode & 0o077).toBe(0);
    await expect(ask(postgres.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    await postgres.stop();
    await expect(ask(postgres.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('keeps the data for the next start', async () => {
    const first = await startPostgres({ folder, log: remember });
    await ask(first.url, 'CREATE TABLE kept (n int)');
    await first.stop();
    const second = await startPostgres({ folder });
    expect(await ask(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual({ n: 0 });
    await second.stop();
  });

  it('takes up the server that outlived its parent, killed with −9', async () => {
    const script = `const { startPostgres } = await import(${JSON.stringify(source)});
      const { url } = await startPostgres({ folder: ${JSON.stringify(folder)}, log: console.error });
      console.log(url); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    parent.stderr.on('data', (chunk) => remember(String(chunk)));
    const url = await firstLine(parent);
    parent.kill('SIGKILL');
    const again = await startPostgres({ folder });
    expect(again.url).toBe(url);
    await again.stop();
  });

  it('says in one sentence that its data is damaged', async () => {
    const first = await startPostgres({ folder, log: remember });
    await first.stop();
    rmSync(path.join(dataFolder(), 'PG_VERSION'));
    await expect(startPostgres({ folder })).rejects.toThrow(
      /^Postgres can not use its data folder .*(it holds no database).*\.$/,
    );
    writeFileSync(path.join(dataFolder(), 'PG_VERSION'), '12\n');
    await expect(startPostgres({ folder })).rejects.toThrow(/incompatible with server/);
  });

  it('does not take a folder for a database that was never finished', async () => {
    mkdirSync(path.join(folder, 'data-new-abc'), { recursive: true });
    const postgres = await startPostgres({ folder, log: remember });
    await postgres.stop();
  });
});

// where the server lives, as it says when it starts
let refuge: string | undefined;
let data = '';

function remember(line: string): void {
  data = /its data is in (.*)\.$/m.exec(line)?.[1] ?? data;
  refuge = isRoot && data.startsWith('/var/lib/strata/') ? path.dirname(path.dirname(data)) : undefined;
}

function rememberRefuge(lines: string[]): void {
  for (const line of lines) remember(line);
}

function refugeOf(): string | undefined {
  return refuge && existsSync(refuge) ? refuge : undefined;
}

function dataFolder(): string {
  return data;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows[0];
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => resolve(String(chunk).trim()));
    child.on('exit', (code) => reject(new Error(`It ended with ${code}.`)));
  });
}
