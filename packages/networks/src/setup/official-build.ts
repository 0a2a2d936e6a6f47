import { spawnSync } from 'node:child_process';
import { tfjsNodeFolder } from './tfjs-node-folder.ts';

const patience = 120_000;

/** Runs tfjs-node's own install script, which downloads what its makers built. */
export async function officialBuild(): Promise<string> {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/install.js'], {
    cwd: tfjsNodeFolder(),
    timeout: patience,
    encoding: 'utf8',
  });
  if (status === 0) return 'Installed the official build.';
  return `The official build cannot be had here: ${/Error: .*/.exec(stderr)?.[0] ?? 'no answer'}.`;
}
