import path from 'node:path';
import { migrate, startPostgres } from '@strata/database';
import { explainDatabase } from './explain-database.ts';
import { Failure } from './failure.ts';
import type { Life } from './life.ts';
import { say } from './say.ts';
import type { Settings } from './settings.ts';

/** A running, migrated Postgres: the user's own, or the embedded one. */
export async function openDatabase(settings: Settings, life: Life): Promise<string> {
  try {
    const url = settings.databaseUrl ?? (await startEmbedded(settings, life));
    say('Applying migrations …');
    await migrate(url);
    return url;
  } catch (error) {
    throw new Failure(explainDatabase(error));
  }
}

async function startEmbedded(settings: Settings, life: Life): Promise<string> {
  say('Starting Postgres …');
  const postgres = await startPostgres({ folder: path.join(settings.home, 'postgres') });
  life.onStop(postgres.stop);
  return postgres.url;
}
