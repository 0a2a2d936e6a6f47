import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What was made for this installation alone and is never shared. */
export interface Installation {
  /** Signs session cookies. */
  secret: string;
  /** The owner of the demo workspace. */
  email: string;
  password: string;
  /** Whether the demo workspace was made. */
  demoMade: boolean;
}

/** Reads the installation's secrets, or makes them at the first start, readable by this user only. */
export function openInstallation(home: string): Installation {
  const file = fileIn(home);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made: Installation = {
    secret: randomBytes(32).toString('base64url'),
    email: 'owner@strata.example',
    password: randomBytes(12).toString('base64url'),
    demoMade: false,
  };
  keepInstallation(home, made);
  return made;
}

export function keepInstallation(home: string, installation: Installation): void {
  writeFileSync(fileIn(home), `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600 });
}

const fileIn = (home: string) => path.join(home, 'installation.json');
