import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gapsRequest } from './pieces/gaps.ts';
import { fullRun, quickRun } from './settings.ts';
import { keyOf, openStore } from './store.ts';

const request = gapsRequest('mlp7-tic-tac-toe', null, quickRun);

test('openStore(folder) reads what was written, by an equal request, and leaves no draft', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pieces-'));
  const store = openStore(folder);
  expect(store.has({ kind: 'gaps', request })).toBe(false);
  expect(() => store.read('gaps', request)).toThrow(/gaps .*mlp7-tic-tac-toe.* is not computed/);
  store.write('gaps', request, { output: 3 });
  expect(openStore(folder).read('gaps', { ...request })).toEqual({ output: 3 });
  expect(readdirSync(folder)).toHaveLength(1);
});

test('keyOf(kind, request) changes with the kind, the settings, the network and its checkpoint', () => {
  const requests = [
    request,
    gapsRequest('mlp7-tic-tac-toe', null, fullRun),
    gapsRequest('mlp7-tic-tac-toe', 'epoch-5', quickRun),
    gapsRequest('mlp7-tic-tac-toe-seed2', null, quickRun),
  ];
  const keys = [...requests.map((one) => keyOf('gaps', one)), keyOf('sample', request)];
  expect(new Set(keys).size).toBe(keys.length);
});

test('keyOf(kind, request) does not change with the order of the settings', () => {
  const reversed = Object.fromEntries(Object.entries(request).toReversed());
  expect(keyOf('gaps', reversed)).toBe(keyOf('gaps', request));
});
