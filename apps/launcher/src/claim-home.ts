import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { Failure } from './failure.ts';
import type { Life } from './life.ts';

interface Claim {
  pid: number;
  host: string;
  port: number;
}

/**
 * One home holds one Strata: a second one would take up the Postgres of the first, and stop it when it stops.
 * @throws Failure where one runs from this home, from the moment its port is open.
 */
export async function refuseSecond(home: string): Promise<void> {
  const claim = claimOn(home);
  if (!claim || !isAlive(claim.pid) || !(await listens(claim))) return;
  throw new Failure(
    `Strata runs from ${home} already, on port ${claim.port} as process ${claim.pid}. Open that one, stop it, or give this one a folder of its own: STRATA_HOME=… npm start.`,
  );
}

export function claimHome(home: string, { host, port }: Pick<Claim, 'host' | 'port'>, life: Life): void {
  // by a rename: a half-written claim would stand in the way of the next start
  writeFileSync(`${fileIn(home)}.new`, JSON.stringify({ pid: process.pid, host, port } satisfies Claim));
  renameSync(`${fileIn(home)}.new`, fileIn(home));
  life.onStop(async () => rmSync(fileIn(home), { force: true }));
}

const fileIn = (home: string) => path.join(home, 'claim.json');

function claimOn(home: string): Claim | null | undefined {
  const file = fileIn(home);
  // one that a crash of the machine left empty claims nothing
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').trim() || 'null') : undefined;
}

/** After a crash the number may be another program's: so its port is asked too. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function listens({ host, port }: Claim): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const answer = (heard: boolean) => {
      socket.destroy();
      resolve(heard);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
