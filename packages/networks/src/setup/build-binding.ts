import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Build {
  folder: string;
  /** tfjs-node as installed, with libtensorflow 1.15 in its deps. */
  home: string;
  /** The binding's source as it was in tfjs-node 2.7. */
  oldBinding: string;
  headers: string;
  target: string;
}

/** Compiles tfjs-node's binding for the older library, from a copy of its source. */
export function buildBinding({ folder, home, oldBinding, headers, target }: Build): void {
  const binding = join(folder, 'tfjs-node', 'binding');
  cpSync(join(home, 'binding'), binding, { recursive: true });
  const file = join(binding, 'tfjs_backend.cc');
  const old = readFileSync(join(oldBinding, 'tfjs_backend.cc'), 'utf8');
  writeFileSync(file, withOldStrings(readFileSync(file, 'utf8'), old));
  const includes = [join(folder, 'tfjs-node'), headers, join(home, 'deps', 'include')].map(
    (path) => `-I${path}`,
  );
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => join(binding, name));
  const link = [`-L${join(home, 'deps', 'lib')}`, '-ltensorflow', '-ltensorflow_framework'];
  const options = [
    '-shared',
    '-fPIC',
    '-O2',
    '-w',
    '-std=c++17',
    '-DNAPI_VERSION=8',
    '-Wl,-rpath,$ORIGIN/../../deps/lib',
  ];
  execFileSync('g++', [...options, ...includes, ...sources, ...link, '-o', target], { stdio: 'pipe' });
}

/** Tensors of strings changed between TensorFlow 1 and 2: three places take back what stood there. */
function withOldStrings(source: string, old: string): string {
  const changed = ['CreateTFE_TensorHandleFromStringArray(', 'CopyTFE_TensorHandleDataToStringArray('];
  return changed
    .reduce((text, name) => text.replace(functionText(text, name), () => functionText(old, name)), source)
    .replace('#include "tensorflow/core/platform/ctstring_internal.h"\n', '')
    .replace(deallocation(source), '');
}

/** The whole definition that begins with the line of this name. */
function functionText(source: string, name: string): string {
  const at = source.indexOf(name);
  if (at < 0) throw new Error(`The binding of tfjs-node has no function ${name}…).`);
  return source.slice(source.lastIndexOf('\n\n', at) + 2, source.indexOf('\n}\n', at) + 3);
}

/** How the newer library frees a tensor of strings; the older one needs nothing. */
function deallocation(source: string): string {
  const start =
    '  TFE_TensorHandle *tensor_handle = tensor_entry->second;\n  if (TFE_TensorHandleDataType(tensor_handle) == TF_STRING) {';
  const at = source.indexOf(start);
  if (at < 0)
    throw new Error('The binding of tfjs-node frees tensors of strings in another way than in 4.22.');
  return source.slice(at, source.indexOf('  };\n', at) + 5);
}
