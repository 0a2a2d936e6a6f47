import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { addGradient, scoresInto } from './dense-products.ts';

const sizes = fc.record({
  count: fc.integer({ min: 1, max: 7 }),
  featureSize: fc.integer({ min: 1, max: 9 }),
  classCount: fc.integer({ min: 2, max: 13 }),
});

describe('the products of a probe', () => {
  it('scoresInto(…) and addGradient(…) are the plain double sums, whatever is left over from the tiles', () => {
    fc.assert(
      fc.property(sizes, (shape) => {
        const { count, featureSize, classCount } = shape;
        const random = seededRandom(count + 10 * featureSize + 100 * classCount);
        const features = Float32Array.from({ length: count * featureSize }, random);
        const weights = Float64Array.from({ length: classCount * featureSize }, random);
        const scores = new Float64Array(count * classCount);
        scoresInto(scores, features, weights, shape);
        const gradient = weights.slice();
        addGradient(gradient, features, scores, shape);
        for (let s = 0; s < count; s++) {
          for (let c = 0; c < classCount; c++) {
            let sum = 0;
            for (let f = 0; f < featureSize; f++)
              sum += features[s * featureSize + f] * weights[c * featureSize + f];
            expect(scores[s * classCount + c]).toBeCloseTo(sum, 10);
          }
        }
        for (let c = 0; c < classCount; c++) {
          for (let f = 0; f < featureSize; f++) {
            let sum = weights[c * featureSize + f];
            for (let s = 0; s < count; s++) sum += scores[s * classCount + c] * features[s * featureSize + f];
            expect(gradient[c * featureSize + f]).toBeCloseTo(sum, 10);
          }
        }
      }),
    );
  });
});
