import { execFileSync } from 'node:child_process';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { chosenBackend, hasNativeLibrary } from './backend.ts';
import { readManifest } from './manifest.ts';

test('chosenBackend() names a backend that computes, and chooses once', async () => {
  const name = await chosenBackend();
  expect(name).toMatch(/^(tensorflow 2[\d.]+ native|wasm simd [\d.]+)$/);
  expect(tf.matMul([[2, 3]], [[4], [5]]).dataSync()[0]).toBe(23);
  expect(await chosenBackend()).toBe(name);
});

test('chosenBackend() refuses a backend there is not', () => {
  expect(() => inProcess('webgpu', 'await networks.chosenBackend();')).toThrow(
    'There is no backend "webgpu"',
  );
});

test.skipIf(hasNativeLibrary())(
  'chosenBackend() says how to get the native library where it is missing',
  () => {
    expect(() => inProcess('tensorflow', 'await networks.chosenBackend();')).toThrow(
      'npm run setup:tensorflow',
    );
  },
);

test.runIf(hasNativeLibrary())('loadNetwork(key) on the native library is as accurate as on wasm', () => {
  const { backend, accuracy, entries } = JSON.parse(inProcess('tensorflow', measureLenet));
  const { heldOutAccuracy } = Object.values(readManifest('lenet-mnist').checkpoints).at(-1) ?? {};
  expect(backend).toMatch(/^tensorflow [\d.]+ native$/);
  expect(accuracy).toBeCloseTo(heldOutAccuracy ?? Number.NaN, 2);
  expect(entries).toBe(2000 * 3456);
});

const measureLenet = `
  const network = await networks.loadNetwork('lenet-mnist');
  const { heldOut } = await networks.loadDataSet('mnist');
  const { logits, features } = await network.features(heldOut.inputs, heldOut.count, ['conv1']);
  const right = heldOut.labels.filter((label, row) => {
    const scores = logits.subarray(row * 10, row * 10 + 10);
    return scores[label] === Math.max(...scores);
  });
  const accuracy = right.length / heldOut.count;
  console.log(JSON.stringify({ backend: network.backend, accuracy, entries: features.conv1.length }));
`;

/** What a script prints in a process of its own: a backend is chosen once a process, and a native one may crash it. */
function inProcess(backend: string, script: string): string {
  const program = `const networks = await import(process.argv[1]);${script}`;
  const index = new URL('index.ts', import.meta.url).href;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program, index], {
    env: { ...process.env, STRATA_BACKEND: backend },
    encoding: 'utf8',
    stdio: 'pipe',
  });
}
