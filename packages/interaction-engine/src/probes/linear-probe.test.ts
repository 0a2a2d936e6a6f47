import { describe, expect, it } from 'vitest';
import { seededRandom, shuffledIndices } from '../random.ts';
import { accuracyOf } from './accuracy.ts';
import { minimise } from './lbfgs.ts';
import {
  defaultL2Grid,
  type FittedProbe,
  fitLinearProbe,
  type ProbeRequest,
  probeLogits,
} from './linear-probe.ts';
import { probeQuality } from './probe-quality.ts';

/** Three overlapping clouds, one feature that never varies, one on a scale of its own. */
function clouds(count: number, seed: number): ProbeRequest {
  const random = seededRandom(seed);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(3 * random()));
  const features = Float32Array.from({ length: count * 5 }, (_, index) => {
    const [label, feature] = [labels[Math.floor(index / 5)], index % 5];
    if (feature === 3) return 7;
    return (feature === 4 ? 1000 : 1) * ((feature % 3 === label ? 1 : 0) + random() + random() - 1);
  });
  return { features, labels, classCount: 3, featureSize: 5, seed };
}

/** ∇ of mean cross-entropy + (l2/2)·‖W‖² over all rows, written out naively. */
function gradientOf(
  probe: FittedProbe,
  { features, labels }: ProbeRequest,
): { weights: number[]; biases: number[] } {
  const weights = Array.from(probe.weights, (weight) => probe.l2 * weight);
  const biases = [0, 0, 0];
  const logits = probeLogits(probe, features, labels.length);
  for (let s = 0; s < labels.length; s++) {
    const exps = [0, 1, 2].map((c) => Math.exp(logits[3 * s + c]));
    const total = exps[0] + exps[1] + exps[2];
    exps.forEach((value, c) => {
      const error = (value / total - (labels[s] === c ? 1 : 0)) / labels.length;
      biases[c] += error;
      for (let f = 0; f < 5; f++)
        weights[3 * f + c] += (error * (features[5 * s + f] - probe.mean[f])) / probe.scale[f];
    });
  }
  return { weights, biases };
}

/** The rows that the weights are fitted on. */
function trainingRows(request: ProbeRequest, validationFraction: number): ProbeRequest {
  const order = shuffledIndices(request.labels.length, seededRandom(request.seed));
  const rows = order.subarray(Math.round(validationFraction * request.labels.length));
  const features = Float32Array.from(
    { length: rows.length * 5 },
    (_, i) => request.features[5 * rows[Math.floor(i / 5)] + (i % 5)],
  );
  return { ...request, features, labels: Array.from(rows, (row) => request.labels[row]) };
}

describe('fitLinearProbe', () => {
  it('fitLinearProbe(request) ends where the gradient is zero', () => {
    const request = clouds(400, 1);
    const probe = fitLinearProbe({ ...request, l2Grid: [0.05], validationFraction: 0.25 });
    expect(probe).toMatchObject({
      l2: 0.05,
      trainingCount: 300,
      validationCount: 100,
      converged: true,
      seed: 1,
    });
    const whole = gradientOf(probe, trainingRows(request, 0.25));
    const norm = Math.hypot(...whole.weights, ...whole.biases);
    expect(norm).toBeLessThan(1e-3);
  });

  it('fitLinearProbe(request) gives the same bytes each time, and others for another seed', () => {
    const request = clouds(200, 2);
    expect(fitLinearProbe(request)).toEqual(fitLinearProbe(request));
    expect(fitLinearProbe({ ...request, seed: 3 }).weights).not.toEqual(fitLinearProbe(request).weights);
  });

  it('fitLinearProbe(request) gives a feature that never varies the scale 1 and no weight', () => {
    const probe = fitLinearProbe(clouds(200, 4));
    expect(probe.scale[3]).toBe(1);
    expect([...probe.weights.slice(9, 12)]).toEqual([0, 0, 0]);
    expect(probe.scale[4]).toBeGreaterThan(100);
  });

  it('fitLinearProbe(request) chooses the L2 with the smallest validation loss', () => {
    const request = clouds(300, 5);
    const losses = defaultL2Grid.map((l2) => fitLinearProbe({ ...request, l2Grid: [l2] }).validationLoss);
    const chosen = fitLinearProbe(request);
    expect(chosen.validationLoss).toBeCloseTo(Math.min(...losses), 2);
  });

  it('fitLinearProbe(request) separates what is separable', () => {
    const probe = fitLinearProbe(clouds(600, 6));
    expect(probe.validationAccuracy).toBeGreaterThan(0.85);
    expect(probe.trainingAccuracy).toBeGreaterThan(0.85);
  });

  it('probeLogits(probe, features, count) reproduces the accuracy that the fit reports', () => {
    const request = clouds(400, 7);
    const probe = fitLinearProbe({ ...request, validationFraction: 0.25 });
    const { features, labels } = trainingRows(request, 0.25);
    expect(accuracyOf(probeLogits(probe, features, labels.length), labels, 3)).toBe(probe.trainingAccuracy);
    expect(() => probeLogits(probe, features, 7)).toThrow('7 inputs of 5 features are 35 numbers');
  });

  it('probeQuality(probe, features, labels) is that of the fit on the same samples, and needs one', () => {
    const request = clouds(400, 7);
    const probe = fitLinearProbe({ ...request, validationFraction: 0.25 });
    const order = shuffledIndices(400, seededRandom(request.seed)).subarray(0, 100);
    const features = Float32Array.from(
      { length: 500 },
      (_, i) => request.features[5 * order[Math.floor(i / 5)] + (i % 5)],
    );
    const labels = Array.from(order, (row) => request.labels[row]);
    const quality = probeQuality(probe, features, labels);
    expect(quality).toMatchObject({ count: 100, accuracy: probe.validationAccuracy });
    expect(quality.loss).toBeCloseTo(probe.validationLoss, 5);
    expect(() => probeQuality(probe, new Float32Array(), [])).toThrow('none was given');
  });

  it('fitLinearProbe(bad request) is refused in a whole sentence', () => {
    const request = clouds(10, 8);
    const refused = (change: Partial<ProbeRequest>) => () => fitLinearProbe({ ...request, ...change });
    expect(refused({ featureSize: 4 })).toThrow(
      '10 samples of 4 features are 40 numbers, but 50 were given.',
    );
    expect(refused({ labels: new Uint8Array(10).fill(3) })).toThrow(
      'A label is a class from 0 to 2, but sample 0 has 3.',
    );
    expect(refused({ l2Grid: [-1] })).toThrow('An L2 strength is a finite number above 0, but -1 was given.');
    expect(refused({ l2Grid: [] })).toThrow('The L2 grid holds one number or more, but it is empty.');
    expect(refused({ validationFraction: 1 })).toThrow(
      'The validation fraction lies between 0 and 1, but 1 was given.',
    );
    const features = request.features.map((value, i) => (i === 12 ? NaN : value));
    expect(refused({ features })).toThrow('feature 2 of sample 2 is NaN.');
  });
});

describe('minimise', () => {
  it('minimise(a narrow valley) finds its floor and says that it converged', () => {
    const valley = ([x, y]: Float64Array, gradient: Float64Array) => {
      gradient.set([2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)]);
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    };
    const result = minimise(valley, Float64Array.of(-1.2, 1), {
      gradientTolerance: 1e-8,
      iterationLimit: 200,
    });
    expect(result.converged).toBe(true);
    expect(result.point[0]).toBeCloseTo(1, 6);
    expect(
      minimise(valley, Float64Array.of(-1.2, 1), { gradientTolerance: 1e-8, iterationLimit: 2 }).converged,
    ).toBe(false);
  });
});
