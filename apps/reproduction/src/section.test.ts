import { expect, test } from 'vitest';
import { countWhereKnown } from './section.ts';

test('countWhereKnown counts where the first lies above the second, and leaves out what is not known', () => {
  const cases: [number | null, number | null][] = [
    [2, 1],
    [1, 2],
    [1, 1],
    [null, 1],
    [3, null],
  ];
  expect(countWhereKnown(cases, (one) => one)).toEqual({ held: 1, of: 3 });
});
