import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { buildBinding } from './build-binding.ts';
import { tfjsNodeFolder } from './tfjs-node-folder.ts';

const library = {
  name: 'tfjs-node-lambda-releases',
  version: '1.6.1',
  archive: 'package/nodejs12.x-tf2.7.0.br',
};
const headers = { name: 'node-api-headers', version: '1.9.0' };

/**
 * For tests where nothing but the registry is reachable: libtensorflow 1.15 out of an npm package that carries it,
 * and tfjs-node's binding compiled against it. Linux on x64 only; needs g++.
 */
export async function registryBuild(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `The registry has no TensorFlow library for ${process.platform} on ${process.arch}.`;
  }
  if (spawnSync('g++', ['--version']).status !== 0) return 'No g++ was found, which compiles the binding.';
  const folder = mkdtempSync(join(tmpdir(), 'strata-tensorflow-'));
  try {
    await build(folder, tfjsNodeFolder());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return `Built from ${library.name} ${library.version}: for tests only.`;
}

async function build(folder: string, home: string): Promise<void> {
  const old = await unpackLibrary(folder);
  rmSync(join(home, 'deps'), { recursive: true, force: true });
  cpSync(join(old, 'deps'), join(home, 'deps'), { recursive: true, verbatimSymlinks: true });
  const target = join(home, 'lib', 'napi-v8');
  mkdirSync(target, { recursive: true });
  buildBinding({
    folder,
    home,
    oldBinding: join(old, 'binding'),
    headers: join(unpack(folder, headers), 'include'),
    target: join(target, 'tfjs_binding.node'),
  });
}

/** The folder of tfjs-node 2.7 as the package carries it: a tar in Brotli in a tar. */
async function unpackLibrary(folder: string): Promise<string> {
  unpack(folder, library, library.archive);
  const tar = join(folder, 'library.tar');
  await pipeline(
    createReadStream(join(folder, library.name, library.archive)),
    createBrotliDecompress(),
    createWriteStream(tar),
  );
  const inside = 'node_modules/@tensorflow/tfjs-node';
  execFileSync('tar', ['xf', tar, '-C', folder, `${inside}/deps`, `${inside}/binding`]);
  return join(folder, inside);
}

/** An npm package, or one file of it, unpacked under its name. */
function unpack(
  folder: string,
  { name, version }: { name: string; version: string },
  only = 'package',
): string {
  const packed = ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder];
  const file = execFileSync('npm', packed, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const home = join(folder, name);
  mkdirSync(home);
  execFileSync('tar', ['xzf', join(folder, file), '-C', home, only]);
  return join(home, 'package');
}
