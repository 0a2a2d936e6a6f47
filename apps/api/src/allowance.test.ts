import { expect, it } from 'vitest';
import { Allowance } from './allowance.ts';

it('Allowance.take throws once it is used up', () => {
  const allowance = new Allowance(2_000_000);
  allowance.take(1_500_000);
  allowance.take(500_000);
  expect(() => allowance.take(1)).toThrow('more than 2 MB of stored numbers');
});
