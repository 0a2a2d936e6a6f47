// A whole Strata of its own for stories and benchmarks: started as a newcomer starts it, in a temporary folder and on a free port.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  const home = mkdtempSync(path.join(tmpdir(), 'strata-'));
  const program = spawn(process.execPath, [launcher], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      STRATA_HOME: home,
      PORT: String(await getPort()),
      ...environment,
    },
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

async function untilRunning(program: ChildProcess, file: string): Promise<Running> {
  while (!existsSync(file)) {
    if (program.exitCode !== null) throw new Error(`Strata did not start: exit code ${program.exitCode}.`);
    await pause(200);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
