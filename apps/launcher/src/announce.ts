import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Installation } from './installation.ts';
import type { Life } from './life.ts';
import type { Settings } from './settings.ts';

interface Ready {
  origin: string;
  installation: Installation;
  settings: Settings;
  seconds: number;
  life: Life;
}

/** Tells the person where to go, and leaves the same in `running.json` for programs. */
export function announce({
  origin,
  installation: { email, password },
  settings,
  seconds,
  life,
}: Ready): void {
  const credentials = settings.demo ? `\n    e-mail    ${email}\n    password  ${password}\n` : '';
  console.log(
    `\n  Strata is ready (${seconds.toFixed(0)} s):  ${origin}\n${credentials}\n  Ctrl-C stops everything; the data stay in ${settings.home}.\n`,
  );
  const file = path.join(settings.home, 'running.json');
  writeFileSync(file, JSON.stringify({ origin, email, password, pid: process.pid }), { mode: 0o600 });
  life.onStop(async () => rmSync(file, { force: true }));
}
