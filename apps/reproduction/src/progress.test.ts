import { expect, test } from 'vitest';
import type { Piece } from './pieces/piece.ts';
import { duration, tellProgress } from './progress.ts';

test('tellProgress tells the time left from the cost of what is done, at most every five seconds', () => {
  let now = 0;
  const said: string[] = [];
  const pieces = [4, 4, 8, 16].map((cost) => ({ cost }) as Piece);
  const progress = tellProgress(
    pieces,
    (line) => said.push(line),
    () => now,
  );
  for (const [place, time] of [2, 8, 12, 32].entries()) {
    now = time;
    progress.finished(pieces[place]);
  }
  // 8 of 32 after 8 seconds: 24 more; too early after 2 and 12; the last is always told
  expect(said).toEqual(['2 of 4 pieces, 24 s left', '4 of 4 pieces, done in 32 s']);
});

test('duration(seconds) has minutes from 60 on', () => {
  expect([duration(59.4), duration(75)]).toEqual(['59 s', '1 min 15 s']);
});
