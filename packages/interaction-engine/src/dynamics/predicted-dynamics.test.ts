import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalGame } from '../known-games.ts';
import { seededRandom } from '../random.ts';
import { orderOf } from '../sets/order.ts';
import { fitNoise, predictedStrengths } from './fitted-noise.ts';
import { normalisedStrengths } from './order-distribution.ts';
import { predictedEffects, predictedSums, rowNormRatios, rowNorms } from './predicted-dynamics.ts';
import { untrainedSpindle } from './untrained-spindle.ts';

/** A⁻¹·b by Gauss–Jordan; A is positive definite. */
function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]]);
  rows.forEach((pivot, p) => {
    const scale = pivot[p];
    pivot.forEach((value, j) => {
      pivot[j] = value / scale;
    });
    rows.forEach((row, i) => {
      const factor = row[p];
      if (i !== p) for (let j = p; j <= a.length; j++) row[j] -= factor * pivot[j];
    });
  });
  return rows.map((row) => row[a.length]);
}

/** The definition, with all 2ⁿ × 2ⁿ numbers. */
function dense(effects: Float64Array, noise: number): number[] {
  const masks = [...effects.keys()];
  const gram = masks.map((t) => masks.map((s) => 2 ** -orderOf(t | s)));
  const right = gram.map((row) => row.reduce((sum, g, s) => sum + g * effects[s], 0));
  const left = gram.map((row, t) => row.map((g, s) => (s === t ? g + noise * 2 ** orderOf(t) : g)));
  return solve(left, right);
}

const sumsOf = (effects: ArrayLike<number>, n: number) => {
  const sums = new Float64Array(n + 1);
  for (let mask = 0; mask < effects.length; mask++) sums[orderOf(mask)] += effects[mask];
  return sums;
};

describe('predictedEffects', () => {
  it('predictedEffects(w, σ²) solves the dense system', () => {
    for (const n of [1, 2, 3, 4, 5, 6]) {
      for (const noise of [1e-3, 0.01, 1, 100]) {
        const effects = normalGame(n, n);
        const expected = dense(effects, noise);
        predictedEffects(effects, noise).forEach((value, mask) => {
          expect(value).toBeCloseTo(expected[mask], 10);
        });
      }
    }
  });

  it('predictedEffects(w, σ²) tends to w as σ² → 0', () => {
    const effects = normalGame(8, 1);
    for (const noise of [0, 1e-16]) {
      predictedEffects(effects, noise).forEach((value, mask) => {
        expect(value).toBeCloseTo(effects[mask], 5);
      });
    }
  });

  it('predictedEffects(w, σ²) is a least-squares fit on noisy triggers, as Monte Carlo shows', () => {
    const random = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const effects = Float64Array.of(0, 1, -0.5, 2);
    const noise = 0.05;
    const gram = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    const right = [0, 0, 0, 0];
    for (let draw = 0; draw < 200_000; draw++) {
      const kept = Math.floor(4 * random());
      const clean = [0, 1, 2, 3].map((mask) => Number((mask & kept) === mask));
      const output = clean.reduce((sum, trigger, mask) => sum + trigger * effects[mask], 0);
      const noisy = clean.map((trigger, mask) => trigger + Math.sqrt(noise * 2 ** orderOf(mask)) * normal());
      noisy.forEach((x, i) => {
        right[i] += x * output;
        noisy.forEach((y, j) => {
          gram[i][j] += x * y;
        });
      });
    }
    const expected = solve(gram, right);
    predictedEffects(effects, noise).forEach((value, mask) => {
      expect(Math.abs(value - expected[mask])).toBeLessThan(0.02);
    });
  });

  it('predictedEffects(w, −1) is refused', () => {
    expect(() => predictedEffects(Float64Array.of(0, 1), -1)).toThrow('but -1 was given');
    expect(() => predictedSums(Float64Array.of(0), 1)).toThrow('but 1 were given');
  });
});

describe('predictedSums', () => {
  it('predictedSums(sums of w, σ²) are the sums of predictedEffects(w, σ²)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer(),
        fc.constantFrom(0, 1e-3, 1, 50),
        (n, seed, noise) => {
          const effects = normalGame(n, seed);
          const expected = sumsOf(predictedEffects(effects, noise), n);
          predictedSums(sumsOf(effects, n), noise).forEach((sum, order) => {
            expect(sum).toBeCloseTo(expected[order], 8);
          });
        },
      ),
    );
  });
});

describe('rowNormRatios', () => {
  it.each([
    [6, 0.01, [1.301, 1.786, 2.098]],
    [6, 1, [2.642, 2.779, 2.864]],
    [10, 0.01, [1.322, 1.666, 1.983]],
    [10, 1, [2.469, 2.667, 2.781]],
  ])('rowNormRatios(%i, %d) has the golden values', (n, noise, golden) => {
    golden.forEach((value, i) => {
      expect(Math.abs(rowNormRatios(n, noise)[i + 1] - value)).toBeLessThan(5.1e-4);
    });
  });

  it('rowNormRatios(n, σ²) rise with σ² and tend to √10', () => {
    const [low, high] = [rowNormRatios(8, 0.1), rowNormRatios(8, 1)];
    for (let k = 0; k < 8; k++) expect(high[k]).toBeGreaterThan(low[k]);
    for (const ratio of rowNormRatios(10, 1e9)) expect(ratio).toBeCloseTo(Math.sqrt(10), 6);
    for (const norm of rowNorms(6, 0)) expect(norm).toBeCloseTo(1, 12);
  });
});

describe('fitNoise', () => {
  const samples = [1, 2, 3].map((seed) => normalGame(6, seed).map((w) => (Math.abs(w) > 1.5 ? w : 0)));

  it('fitNoise(predicted, predict) finds the σ² that was put in', () => {
    for (const counted of ['SALIENT', 'ALL'] as const) {
      for (const noise of [1e-3, 0.05, 1]) {
        const predict = (variance: number) => predictedStrengths(samples, variance, counted);
        const fit = fitNoise(predict(noise), predict);
        expect(fit?.error).toBeLessThan(1e-12);
        expect(Math.log10(fit?.noiseVariance ?? 0)).toBeCloseTo(Math.log10(noise), 3);
        expect(fit?.limit).toBeNull();
      }
    }
  });

  it('fitNoise(observed, predict) says when σ² is only a bound, and null when there is nothing', () => {
    const predict = (variance: number) => predictedStrengths(samples, variance, 'SALIENT');
    expect(fitNoise(Float64Array.of(0, 0, 0, 0, 0, 0, 1), predict)?.limit).toBe('LOW');
    expect(fitNoise(Float64Array.of(0, 1, 0), (variance) => Float64Array.of(0, variance, 1))?.limit).toBe(
      'HIGH',
    );
    expect(fitNoise(new Float64Array(7), predict)).toBeNull();
    expect(fitNoise(predict(1), () => new Float64Array(7))).toBeNull();
    expect(normalisedStrengths(predict(0))?.[0]).toBe(0);
    expect(() => predictedStrengths([], 1, 'ALL')).toThrow('none was given');
  });
});

describe('untrainedSpindle', () => {
  it('untrainedSpindle(10) has the golden values', () => {
    const golden = [0, 0.0021, 0.0134, 0.0505, 0.1249, 0.212, 0.2498, 0.2019, 0.1071, 0.0336, 0.0048];
    untrainedSpindle(10).forEach((share, order) => {
      expect(Math.abs(share - golden[order])).toBeLessThan(5.1e-5);
    });
    expect(() => untrainedSpindle(0)).toThrow('but 0 was given');
  });
});
