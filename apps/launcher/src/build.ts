import { spawn } from 'node:child_process';
import path from 'node:path';
import { Failure } from './failure.ts';
import { say } from './say.ts';
import { root } from './settings.ts';

/** Generates code and builds the web pages; what is unchanged comes from Turborepo's cache. */
export async function build(): Promise<void> {
  say('Building what has changed …');
  const turbo = path.join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const args = [
    turbo,
    'run',
    'build',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--no-update-notifier',
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Failure('The build failed, and says why above.');
}
