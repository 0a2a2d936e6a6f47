import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Failure } from './failure.ts';
import { openInstallation } from './installation.ts';

const home = mkdtempSync(path.join(tmpdir(), 'strata-installation-'));
const file = path.join(home, 'installation.json');

afterAll(() => rmSync(home, { recursive: true }));

test('openInstallation(home) makes secrets once, for this user alone', () => {
  const made = openInstallation(home);
  expect(openInstallation(home)).toEqual(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('openInstallation(home) says in one sentence that they are damaged, and leaves them', () => {
  writeFileSync(file, '{"secret": "half');
  expect(() => openInstallation(home)).toThrow(Failure);
  expect(() => openInstallation(home)).toThrow(
    `${file}, which holds this installation's secrets, is damaged`,
  );
});
