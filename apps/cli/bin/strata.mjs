#!/usr/bin/env node
// Plain JavaScript for whatever Node the machine has: hands over to the Node that the project pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../src/main.ts');
const folder = path.resolve(import.meta.dirname, '../../../node_modules/node/bin');
const node = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');

if (Number(process.versions.node.split('.')[0]) >= 24) await import(main);
else if (existsSync(node)) handOver();
else {
  console.error('The pinned Node is missing from node_modules: run npm install in the repository first.');
  process.exit(1);
}

function handOver() {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // 128 and the number of the signal, as shells count
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
