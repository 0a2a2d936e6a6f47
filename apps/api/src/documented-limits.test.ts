import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { limits } from './limits.ts';
import { rates } from './rates.ts';

/** Name → numbers, of every row of a table that begins with a name. */
const documented = Object.fromEntries(
  readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [first, ...numbers] = line.split('|').slice(1, -1);
      return [first.split('`')[1], numbers.map(Number)];
    }),
);

it('docs/limits.md says every limit and every rate that is in force, and no other', () => {
  const inForce = {
    ...Object.fromEntries(Object.entries(limits).map(([name, most]) => [name, [most]])),
    ...Object.fromEntries(Object.entries(rates).map(([name, { most, seconds }]) => [name, [most, seconds]])),
  };
  expect(documented).toEqual(inForce);
});
