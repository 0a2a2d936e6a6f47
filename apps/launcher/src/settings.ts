import path from 'node:path';
import { Failure } from './failure.ts';

export const root = path.resolve(import.meta.dirname, '../../..');

export interface Settings {
  /** The one port that people open. */
  port: number;
  /** The network address it listens on: this machine alone by default. */
  host: string;
  /** The addresses under which people open it, where they are not this machine's own, separated by commas. */
  origins: string | undefined;
  /** Where this installation keeps its data, secrets and logs. */
  home: string;
  /** A Postgres of the user's; without it an embedded one is started. */
  databaseUrl: string | undefined;
  /** Whether a demo workspace is made where there is none. */
  demo: boolean;
}

/** @throws Failure where PORT is no port or DATABASE_URL no Postgres address. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`PORT must be a whole number from 1 to 65535; it is "${environment.PORT}".`);
  }
  const databaseUrl = environment.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Failure('DATABASE_URL must begin with postgresql://.');
  }
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    origins: environment.STRATA_ORIGIN || undefined,
    home: path.resolve(environment.STRATA_HOME ?? path.join(root, '.strata')),
    databaseUrl,
    demo: environment.STRATA_DEMO !== 'off',
  };
}
