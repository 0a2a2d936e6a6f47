// Plain JavaScript for whatever Node the machine has: nothing is installed yet when this runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.strata-installed');

/** Brings `node_modules` in step with the lockfile; returns quickly where it is already. */
export function install() {
  const lockfile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    const missing = firstMissing(lockfile);
    if (!missing) return;
    console.log(`The package ${missing} is missing.`);
  }
  console.log('Installing packages (about a minute, once) …');
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('The packages could not be installed: npm ci failed, and says why above.');
  writeFileSync(stamp, wanted);
}

/** The name of a package that the lockfile wants on every machine and that is not there. */
function firstMissing(lockfile) {
  const wanted = Object.entries(JSON.parse(lockfile).packages).filter(
    ([place, { link, optional, devOptional, peer }]) =>
      place.includes('node_modules/') && !link && !optional && !devOptional && !peer,
  );
  const absent = wanted.find(([place]) => !existsSync(path.join(root, place, 'package.json')));
  return absent?.[0].replace(/^.*node_modules\//, '');
}

/** Makes the code that is made and not kept: the Prisma client and the GraphQL types. */
export function generate() {
  const turbo = path.join(modules, 'turbo', 'bin', 'turbo');
  const args = [turbo, 'run', 'generate', '--output-logs=errors-only', '--no-update-notifier'];
  const { status } = spawnSync(pinnedNode(), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(),
  });
  if (status !== 0) fail('Code could not be generated: npm run generate says why.');
}

/** Runs a script on the Node that the project pins, and ends as it ends. */
export function runOnProjectNode(script, args) {
  const node = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node))
    fail('The pinned Node is missing from node_modules: delete node_modules and try again.');
  const child = spawn(node, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  });
  // Ctrl-C reaches the child by itself; it stops in order, and this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function pinnedNode() {
  const folder = path.join(modules, 'node', 'bin');
  const node = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node))
    fail('The pinned Node is missing from node_modules: delete node_modules and try again.');
  return node;
}

/** One plain sentence, and a non-zero exit. */
export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function npm(args) {
  return spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
    shell: process.platform === 'win32',
  });
}

function environment() {
  return {
    ...process.env,
    PATH: path.join(modules, '.bin') + path.delimiter + process.env.PATH,
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Strata needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
}
