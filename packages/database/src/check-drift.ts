// `npm run test:drift -w @strata/database`: says whether the migrations, applied to nothing, give the schema in
// prisma/models. It needs a Postgres for its shadow database, and brings one of its own.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './embedded.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const question = [
  'migrate',
  'diff',
  '--from-migrations',
  'prisma/migrations',
  '--to-schema',
  'prisma',
  '--exit-code',
];

const home = mkdtempSync(path.join(tmpdir(), 'strata-drift-'));
chmodSync(home, 0o755); // the server may run as another user
const postgres = await startPostgres({ folder: path.join(home, 'postgres'), settings: { fsync: 'off' } });
const { status } = spawnSync(process.execPath, [cli, ...question, '--config', '.config/prisma.ts'], {
  cwd: root,
  env: { ...process.env, DATABASE_URL: postgres.url, CHECKPOINT_DISABLE: '1' },
  stdio: 'inherit',
});
await postgres.stop();
rmSync(home, { recursive: true, force: true });
process.exitCode = status ?? 1;
