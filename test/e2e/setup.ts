// One Strata for all stories, started as a newcomer starts it, in a folder and on a port of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../chromium.ts';

export interface Running {
  origin: string;
  email: string;
  password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    strata: Running;
    chromium: string;
  }
}

const root = path.resolve(import.meta.dirname, '../..');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (!chromium) throw new Error('The browser tests need a Chromium; none is here and none could be installed.');
  const home = mkdtempSync(path.join(tmpdir(), 'strata-e2e-'));
  const launcher = spawn(process.execPath, [path.join(root, 'apps/launcher/src/main.ts')], {
    cwd: root,
    env: { ...process.env, STRATA_HOME: home, PORT: String(await getPort()), DATABASE_URL: '', NODE_ENV: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  project.provide('strata', await untilRunning(launcher, path.join(home, 'running.json')));
  project.provide('chromium', chromium);
  return async () => {
    const gone = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
}

async function untilRunning(launcher: ChildProcess, file: string): Promise<Running> {
  while (!existsSync(file)) {
    if (launcher.exitCode !== null) throw new Error(`Strata did not start: exit code ${launcher.exitCode}.`);
    await pause(200);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
