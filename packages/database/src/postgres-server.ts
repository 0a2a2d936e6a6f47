// The server as a process: make its data folder, start it, stop it. It runs on its own, so that Ctrl-C reaches it
// through us, after everything that still needs it.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresHome } from './postgres-home.ts';

const run = promisify(execFile);
const startSeconds = 60;

interface Owner {
  userName: string;
  password: string;
  log(line: string): void;
}

/** Makes the data folder: complete, or not at all. */
export async function createCluster(home: PostgresHome, { userName, password, log }: Owner): Promise<void> {
  log(`Making a data folder at ${home.data} …`);
  const unfinished = mkdtempSync(`${home.data}-new-`);
  const passwordFile = `${unfinished}-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  await own(home, unfinished, passwordFile);
  try {
    await call(home, home.programs.initdb, [
      ...['--pgdata', unfinished, '--username', userName, '--pwfile', passwordFile],
      // the same order of texts on every machine, whatever locales it has
      ...[
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        '--locale-provider',
        'builtin',
        '--locale',
        'C.UTF-8',
      ],
      ...['--lc-messages', 'C', '--no-instructions'],
    ]);
    await rename(unfinished, home.data);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`Postgres could not make its data folder ${home.data}: ${lastLine(outputOf(error))}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

export async function startServer(
  home: PostgresHome,
  port: number,
  settings: Record<string, string>,
): Promise<void> {
  if (!existsSync(path.join(home.data, 'PG_VERSION'))) throw new Error(damaged(home, 'it holds no database'));
  removeStalePid(home);
  const ours = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(ours).map(([name, value]) => `-c ${name}='${value}'`);
  rmSync(home.logFile, { force: true });
  const options = ['-D', home.data, '-l', home.logFile, '-w', '-t', String(startSeconds)];
  await call(home, home.programs.pg_ctl, [...options, '-o', `-p ${port} ${flags.join(' ')}`, 'start']).catch(
    (error) => {
      throw new Error(damaged(home, reasonFor(home, error)));
    },
  );
}

export async function stopServer(home: PostgresHome): Promise<void> {
  if (!existsSync(pidFile(home))) return;
  await call(home, home.programs.pg_ctl, ['-D', home.data, '-m', 'fast', '-w', '-t', '30', 'stop']);
}

/** The port in the pid file of a server that runs or ran on this data. */
export function readPort(home: PostgresHome): number | undefined {
  if (!existsSync(pidFile(home))) return undefined;
  return Number(readFileSync(pidFile(home), 'utf8').split('\n')[3]) || undefined;
}

const pidFile = (home: PostgresHome) => path.join(home.data, 'postmaster.pid');

/** After a restart of the machine the number in the pid file can belong to anybody; Postgres would then refuse. */
function removeStalePid(home: PostgresHome): void {
  if (!existsSync(pidFile(home)) || !existsSync('/proc/self/comm')) return;
  const [pid] = readFileSync(pidFile(home), 'utf8').split('\n');
  const comm = `/proc/${pid}/comm`;
  if (existsSync(comm) && readFileSync(comm, 'utf8').trim() === 'postgres') return;
  rmSync(pidFile(home), { force: true });
}

async function own(home: PostgresHome, ...places: string[]): Promise<void> {
  if (home.user) await run('chown', [`${home.user.uid}:${home.user.gid}`, ...places]);
}

async function call(home: PostgresHome, program: string, args: string[]): Promise<void> {
  await run(program, args, {
    ...home.user,
    cwd: path.dirname(home.data),
    env: { ...process.env, LC_ALL: 'C' },
  });
}

function damaged(home: PostgresHome, reason: string): string {
  return `Postgres can not use its data folder ${home.data} (${reason}): move it away to start with an empty one.`;
}

function reasonFor(home: PostgresHome, error: unknown): string {
  if (!existsSync(home.logFile)) return lastLine(outputOf(error));
  const said = readFileSync(home.logFile, 'utf8').split('\n');
  const fatal = said.findLast((line) => /FATAL|PANIC/.test(line)) ?? lastLine(said.join('\n'));
  return fatal.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

function outputOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr?.trim() || message;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
