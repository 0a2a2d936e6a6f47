import { describe, expect, it } from 'vitest';
import { phasesOf } from './phases.ts';

const run = (orders: (number | null)[], gaps: number[]) =>
  phasesOf(orders.map((meanOrder, i) => ({ time: 10 * i, meanOrder, lossGap: gaps[i] })));

describe('phasesOf', () => {
  it('phasesOf(checkpoints) finds boundary, opening and lag', () => {
    expect(run([5, 3, 2, 3, 4], [0.2, 0.1, 0.1, 0.19, 1.1])).toEqual({
      boundary: 20,
      gapMinimum: 20,
      gapOpens: 40,
      lag: 20,
    });
    expect(run([5, 3, 2, 3, 4], [0, 0.5, 0.6, 0.7, 1])).toMatchObject({ gapOpens: 10, lag: -10 });
  });

  it('phasesOf(checkpoints) takes the first of equal orders and skips what is empty', () => {
    expect(run([null, 2, 2, 3], [0, 0, 0, 0])).toEqual({
      boundary: 10,
      gapMinimum: 30,
      gapOpens: null,
      lag: null,
    });
    expect(run([null], [1])).toMatchObject({ boundary: null, lag: null });
  });

  it('phasesOf(checkpoints) refuses none, unordered times and NaN', () => {
    expect(() => phasesOf([])).toThrow('none was given');
    expect(() => run([1, 2], [0, Number.NaN])).toThrow('checkpoint 1');
    const checkpoint = { time: 1, meanOrder: 1, lossGap: 0 };
    expect(() => phasesOf([checkpoint, checkpoint])).toThrow('1 follows 1');
  });
});
