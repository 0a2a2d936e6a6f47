import { afterEach, expect, it } from 'vitest';
import { openComputers } from './computers.ts';

const { execPath } = process;

afterEach(() => {
  process.execPath = execPath;
});

it('compute(…) fails where no process can be started, and gives its place back', async () => {
  const computers = openComputers(1);
  process.execPath = '/nowhere/node';
  await expect(computers.compute('describeCatalogue', undefined)).rejects.toThrow('ENOENT');
  await expect(computers.compute('describeCatalogue', undefined)).rejects.toThrow('ENOENT');
  computers.close();
}, 20_000);
