import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import getPort from 'get-port';
import { afterAll, expect, test } from 'vitest';
import { claimHome, refuseSecond } from './claim-home.ts';
import { Failure } from './failure.ts';

const home = mkdtempSync(path.join(tmpdir(), 'strata-claim-'));
const port = await getPort();
const stops: (() => Promise<void>)[] = [];
const life = { onStop: (step: () => Promise<void>) => void stops.push(step), onDeath: () => {} };

afterAll(() => rmSync(home, { recursive: true }));

test('refuseSecond() refuses a home while the one that claimed it listens, and no longer', async () => {
  await expect(refuseSecond(home)).resolves.toBeUndefined();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  claimHome(home, { host: '127.0.0.1', port }, life);

  const refusal = await refuseSecond(home).catch((error) => error);
  expect(refusal).toBeInstanceOf(Failure);
  expect(refusal.message).toContain(`on port ${port} as process ${process.pid}`);

  // a claim that outlived its owner, whose number another process may bear by now
  await new Promise((resolve) => server.close(resolve));
  await expect(refuseSecond(home)).resolves.toBeUndefined();
});

test('claimHome() gives the home back when Strata stops', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  for (const stop of stops) await stop();
  await expect(refuseSecond(home)).resolves.toBeUndefined();
  await new Promise((resolve) => server.close(resolve));
});
