// A whole Strata of its own for stories and benchmarks: started as a newcomer starts it, in a temporary folder and on a free port.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';

export interface Running {
  origin: string;
  /** The owner of the demo workspace. */
  email: string;
  password: string;
}

export interface Strata extends Running {
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');
export const launcher = path.join(root, 'apps/launcher/src/main.ts');

export async function startStrata(environment: Record<string, string> = {}): Promise<Strata> {
  const home = temporaryHome();
  const program = spawn(process.execPath, [launcher], {
    cwd: root,
    env: newcomersEnvironment({ STRATA_HOME: home, PORT: String(await getPort()), ...environment }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const running = await untilRunning(program, path.join(home, 'running.json'));
  const stop = async () => {
    const gone = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  return { ...running, stop };
}

/** A home that goes with its test. Root's Postgres runs as another user, who must be let through, or it lives elsewhere. */
export function temporaryHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'strata-'));
  chmodSync(home, 0o711);
  return home;
}

/** The variables of whoever runs the tests, without those that the runner adds: libraries are laxer where they see them. */
export function newcomersEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  const { NODE_ENV: _, TEST: __, ...rest } = process.env;
  const inherited = Object.entries(rest).filter(([name]) => !name.startsWith('VITEST'));
  return { ...Object.fromEntries(inherited), DATABASE_URL: '', ...own };
}

async function untilRunning(program: ChildProcess, file: string): Promise<Running> {
  while (!existsSync(file)) {
    if (program.exitCode !== null) throw new Error(`Strata did not start: exit code ${program.exitCode}.`);
    await pause(200);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
