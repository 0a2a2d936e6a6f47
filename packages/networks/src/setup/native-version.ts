import { spawnSync } from 'node:child_process';

const question = `
  import * as tf from '@tensorflow/tfjs-core';
  const { chosenBackend } = await import(process.argv[1]);
  const backend = await chosenBackend();
  if (tf.sum(tf.ones([2])).dataSync()[0] === 2) console.log(backend);
`;

/** The backend's name if tfjs-node's native half loads and adds 1 and 1, asked in a process that may crash. */
export function nativeVersion(): string | undefined {
  const backend = new URL('../backend.ts', import.meta.url).href;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', question, backend], {
    cwd: new URL('.', import.meta.url),
    env: { ...process.env, STRATA_BACKEND: 'tensorflow', TF_CPP_MIN_LOG_LEVEL: '3' },
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() || undefined : undefined;
}
