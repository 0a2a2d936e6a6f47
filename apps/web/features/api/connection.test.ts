import { expect, test } from 'vitest';
import { connection } from './connection';

test('connection.isLost() from when it breaks until it stands again', () => {
  const seen: boolean[] = [];
  const stop = connection.subscribe(() => seen.push(connection.isLost()));
  connection.closed({ code: 1006 });
  connection.closed({ code: 1006 });
  connection.connected();
  stop();
  expect(seen).toEqual([true, false]);
});

test('connection.isLost() is false where it was closed because nobody listened any more', () => {
  connection.closed({ code: 1000 });
  expect(connection.isLost()).toBe(false);
});
