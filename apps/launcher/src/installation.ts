import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';

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

/**
 * Reads the installation's secrets, or makes them at the first start, readable by this user only.
 * @throws Failure where they are damaged: others would not open the accounts that were made with these.
 */
export function openInstallation(home: string): Installation {
  const file = fileIn(home);
  if (existsSync(file)) return read(file);
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

function read(file: string): Installation {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(
      `${file}, which holds this installation's secrets, is damaged: restore it, or move ${path.dirname(file)} away to begin anew.`,
    );
  }
}

const fileIn = (home: string) => path.join(home, 'installation.json');
