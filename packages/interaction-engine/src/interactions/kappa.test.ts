import { describe, expect, it } from 'vitest';
import { kappaOf } from './kappa.ts';
import { noiseFloorOf } from './noise-floor.ts';

describe('kappaOf', () => {
  it('kappaOf(v, …) is a fraction of the output gap', () => {
    expect(kappaOf(Float64Array.of(1, 6), { fraction: 0.04, meanOutputGap: 10 })).toEqual({
      kappa: 0.2,
      floorUsed: false,
    });
  });

  it('kappaOf(v, …) has a floor, and says when it bit', () => {
    expect(kappaOf(Float64Array.of(1, 1.1), { fraction: 0.04, meanOutputGap: 10 })).toEqual({
      kappa: 0.04,
      floorUsed: true,
    });
  });

  it('kappaOf(v, …) refuses a negative fraction', () => {
    expect(() => kappaOf(Float64Array.of(0, 1), { fraction: -1, meanOutputGap: 1 })).toThrow(
      'The fraction of κ is a finite number',
    );
    expect(() => kappaOf(Float64Array.of(0, 1), { fraction: 1, meanOutputGap: NaN })).toThrow(
      'but NaN was given.',
    );
  });
});

describe('noiseFloorOf', () => {
  it('noiseFloorOf(v, m) grows as 2^(m/2) from one float32 rounding', () => {
    const values = Float64Array.of(0, -8, 3, 1);
    expect(noiseFloorOf(values, 0)).toBeCloseTo((8 * 2 ** -23) / Math.sqrt(12), 15);
    expect(noiseFloorOf(values)).toBeCloseTo(2 * noiseFloorOf(values, 0), 15);
  });
});
