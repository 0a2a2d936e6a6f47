import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium: the one of STRATA_CHROMIUM, of the machine, or of Playwright; else one is installed. Undefined where none can be had. */
export function findChromium(): string | undefined {
  const found = existing() ?? installed();
  if (!found) {
    console.error(
      'No Chromium was found and none could be installed: set STRATA_CHROMIUM to one for the browser tests.',
    );
  }
  return found;
}

function existing(): string | undefined {
  const named = process.env.STRATA_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((file) => existsSync(file));
}

function installed(): string | undefined {
  console.log('Installing Chromium for the browser tests …');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  } else {
    run(process.execPath, [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
  return existing();
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
