import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import util from 'node:util';
import { setWasmPaths, version_wasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { Missing, named } from './errors.ts';

const require = createRequire(import.meta.url);

/** How tensors can be computed, the fastest first; STRATA_BACKEND chooses one by name. */
const backends = { tensorflow: useTensorFlow, wasm: useWasm, cpu: useCpu };

let chosen: Promise<string> | undefined;

/** Sets up the backend of this process, once, and says which it is: "tensorflow 2.9.1 native", "wasm simd 4.22.0". */
export function chosenBackend(): Promise<string> {
  chosen ??= choose(process.env.STRATA_BACKEND);
  return chosen;
}

/** Whether tfjs-node's compiled half is on this machine; loading it without would throw. */
export function hasNativeLibrary(): boolean {
  return installed('lib/napi-v*/tfjs_binding.node');
}

async function choose(wanted: string | undefined): Promise<string> {
  if (wanted) return named('backend', backends, wanted)();
  if (!hasNativeLibrary() || isForTestsOnly()) return useWasm();
  return useTensorFlow().catch(useWasm); // a library built for another machine is as good as none
}

/** TensorFlow 1 is what the registry has for tests; some of its kernels are silently wrong. */
function isForTestsOnly(): boolean {
  return installed('deps/lib/libtensorflow.so.1*');
}

function installed(pattern: string): boolean {
  try {
    const home = dirname(require.resolve('@tensorflow/tfjs-node/package.json'));
    return globSync(join(home, pattern)).length > 0;
  } catch {
    return false; // an optional dependency that was not installed
  }
}

async function useTensorFlow(): Promise<string> {
  if (!hasNativeLibrary()) {
    throw new Missing(
      'The native library of @tensorflow/tfjs-node is not installed; run npm run setup:tensorflow.',
    );
  }
  restoreWhatTfjsNodeCalls();
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'; // errors only
  require('@tensorflow/tfjs-node');
  await tf.setBackend('tensorflow');
  const { binding } = tf.backend() as unknown as { binding: { TF_Version: string } };
  return `tensorflow ${binding.TF_Version} native`;
}

async function useWasm(): Promise<string> {
  setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  await tf.setBackend('wasm');
  const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  return `wasm ${simd ? 'simd ' : ''}${version_wasm}`;
}

async function useCpu(): Promise<string> {
  const { version_cpu } = await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  return `cpu ${version_cpu}`;
}

/** tfjs-node 4.22 calls a function that Node 23 took away. */
function restoreWhatTfjsNodeCalls(): void {
  const legacy = util as { isNullOrUndefined?: (value: unknown) => boolean };
  legacy.isNullOrUndefined ??= (value) => value === null || value === undefined;
}
