import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.ts';
import type { Life } from './life.ts';
import { root } from './settings.ts';

export interface Program {
  /** Resolves when a line of its output contains the text. */
  says(text: string): Promise<void>;
  /** Resolves when the address answers. */
  answers(url: string): Promise<void>;
}

interface Order {
  name: string;
  script: string;
  args: string[];
  env: Record<string, string>;
  home: string;
}

const patienceMs = 120_000;
const farewellMs = 10_000;
const keptLines = 20;

/** Starts one of our programs with its output in a log file; it ends when we end, however that happens. */
export function startProgram(order: Order, life: Life): Program {
  const child = spawn(process.execPath, commandLine(order), {
    cwd: root,
    env: { ...process.env, ...order.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // a group of its own, so that Ctrl-C reaches it through us, in order
    detached: process.platform !== 'win32',
  });
  const output = keepOutput(child, order);
  const death = new Promise<never>((_, reject) => {
    child.on('exit', () => reject(new Failure(lastWords(order.name, output.lines, order.home))));
  });
  death.catch((failure: Failure) => life.onDeath(failure.message));
  life.onStop(() => end(child));
  return {
    says: (text) => Promise.race([output.includes(text), death, tooLate(order.name)]),
    answers: (url) => Promise.race([untilAnswer(url), death, tooLate(order.name)]),
  };
}

function commandLine(order: Order): string[] {
  const leash = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.ts')).href;
  return ['--import', leash, path.join(root, order.script), ...order.args];
}

function keepOutput(child: ChildProcess, order: Order) {
  const folder = path.join(order.home, 'logs');
  mkdirSync(folder, { recursive: true });
  const log = createWriteStream(path.join(folder, `${order.name}.log`));
  const lines: string[] = [];
  const awaited: { text: string; found: () => void }[] = [];
  const take = (chunk: Buffer) => {
    log.write(chunk);
    for (const line of chunk.toString().split('\n').filter(Boolean)) {
      lines.push(line);
      for (const { text, found } of awaited) if (line.includes(text)) found();
    }
    lines.splice(0, lines.length - keptLines);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return {
    lines,
    includes: (text: string) => new Promise<void>((found) => awaited.push({ text, found })),
  };
}

function lastWords(name: string, lines: string[], home: string): string {
  const words = lines.length ? `Its last words:\n  ${lines.join('\n  ')}\n` : '';
  return `The ${name} stopped unexpectedly. ${words}The whole log is ${path.join(home, 'logs', `${name}.log`)}.`;
}

async function untilAnswer(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer && answer.status < 500) return;
    await pause(100);
  }
}

async function tooLate(name: string): Promise<never> {
  await pause(patienceMs, undefined, { ref: false });
  throw new Failure(`The ${name} did not come up within ${patienceMs / 1000} seconds.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const inTime = await Promise.race([gone.then(() => true), pause(farewellMs, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
  await gone;
}
