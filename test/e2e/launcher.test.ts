// Starting and stopping, seen from outside: what a person reads, what is left behind, what is kept.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import getPort from 'get-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signedIn, signedUp } from '../ask.ts';
import { launcher, newcomersEnvironment, temporaryHome } from '../strata.ts';
import { eventually } from './reading.ts';

let home: string;
let programs: ChildProcess[];
beforeEach(() => {
  home = temporaryHome();
  programs = [];
});
afterEach(async () => {
  for (const program of programs.filter(isAlive)) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  rmSync(home, { recursive: true, force: true });
});

describe('npm start says in one sentence what is in its way', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, sentence } = await endOf(launch({ PORT: String(port) }));
    other.close();
    expect(code).toBe(1);
    expect(sentence).toMatch(new RegExp(`^Port ${port} is taken; .*\\.$`));
  });

  it('when nothing answers at DATABASE_URL', async () => {
    const closed = await getPort();
    const url = `postgresql://strata@127.0.0.1:${closed}/strata`;
    const { code, sentence } = await endOf(launch({ PORT: String(await getPort()), DATABASE_URL: url }));
    expect(code).toBe(1);
    expect(sentence).toBe('No Postgres answers at the address in DATABASE_URL.');
  });

  it('when STRATA_HOME is a file', async () => {
    const file = path.join(home, 'file');
    writeFileSync(file, '');
    const { code, sentence } = await endOf(launch({ PORT: String(await getPort()), STRATA_HOME: file }));
    expect(code).toBe(1);
    expect(sentence).toMatch(new RegExp(`^${file} can not be used as STRATA_HOME: .*\\.$`));
  });

  it.each(['0', '65536', '80.5', 'three thousand'])('when PORT is %j', async (port) => {
    const { code, sentence } = await endOf(launch({ PORT: port }));
    expect(code).toBe(1);
    expect(sentence).toBe(`PORT must be a whole number from 1 to 65535; it is "${port}".`);
  });
});

describe('Ctrl-C', () => {
  it('stops everything, and the next start takes seconds and finds what was there', async () => {
    const port = await getPort();
    const origin = `http://localhost:${port}`;
    const account = { email: 'ada@strata.example', password: 'a long enough password' };
    const first = launch({ PORT: String(port) });
    await first.untilReady();
    await signedUp(origin, { name: 'Ada', ...account });
    const family = familyOf(first.program.pid);
    expect(
      processes().filter(({ pid, command }) => family.includes(pid) && /postgres/.test(command)),
    ).not.toEqual([]);
    first.program.kill('SIGINT');
    expect((await endOf(first)).code).toBe(0);
    await eventually(async () => processes().filter(({ pid }) => family.includes(pid))).toEqual([]);
    await expect(fetch(origin)).rejects.toThrow();

    const second = launch({ PORT: String(port) });
    expect(await second.untilReady()).toBeLessThan(30);
    const ask = await signedIn(origin, account);
    expect(await ask('{ viewer { name } }')).toEqual({ viewer: { name: 'Ada' } });
    second.program.kill('SIGINT');
    expect((await endOf(second)).code).toBe(0);
  });
});

interface Launched {
  program: ChildProcess;
  /** Resolves to the seconds it says it took. */
  untilReady(): Promise<number>;
  errors(): string;
}

function launch(environment: Record<string, string>): Launched {
  const program = spawn(process.execPath, [launcher], {
    env: newcomersEnvironment({ STRATA_DEMO: 'off', STRATA_HOME: home, ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  programs.push(program);
  let [output, errors] = ['', ''];
  program.stdout.on('data', (chunk) => {
    output += chunk;
  });
  program.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const seconds = () => /Strata is ready \((\d+) s\)/.exec(output)?.[1];
  return {
    program,
    errors: () => errors,
    async untilReady() {
      await expect
        .poll(() => seconds() ?? isAlive(program), { timeout: 120_000, interval: 100 })
        .not.toBe(true);
      expect(isAlive(program), errors).toBe(true);
      return Number(seconds());
    },
  };
}

/** How it ended, and what it said on its standard error: one sentence, and no trace of a stack. */
async function endOf({ program, errors }: Launched): Promise<{ code: number | null; sentence: string }> {
  if (isAlive(program)) await once(program, 'exit');
  expect(errors()).not.toMatch(/^\s+at /m);
  const said = errors().trim().split('\n').filter(Boolean);
  expect(said.length).toBeLessThanOrEqual(1);
  return { code: program.exitCode, sentence: said[0] ?? '' };
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** What runs on this machine; slim Linux images have no ps, and every Linux has /proc. */
function processes(): Process[] {
  if (process.platform === 'linux') return readdirSync('/proc').flatMap(processInProc);
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}

function processInProc(pid: string): Process[] {
  if (!/^\d+$/.test(pid)) return [];
  try {
    // the name in brackets may hold anything, even brackets
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  } catch {
    return []; // it ended in between
  }
}

/** The launcher's descendants, and those of Postgres, which is nobody's child but was told where its data are. */
function familyOf(pid: number | undefined): number[] {
  const known = processes();
  // a private clone of root's: Postgres's other user is led to a place named after ours
  const refuge = createHash('sha256').update(path.join(home, 'postgres')).digest('hex').slice(0, 16);
  const places = [home, refuge];
  const roots = known.filter(
    (each) => each.pid === pid || places.some((place) => each.command.includes(place)),
  );
  const withDescendants = (parents: number[]): number[] => {
    const children = known.filter(({ parent }) => parents.includes(parent)).map((each) => each.pid);
    return children.length === 0 ? parents : [...parents, ...withDescendants(children)];
  };
  return withDescendants(roots.map((each) => each.pid));
}
