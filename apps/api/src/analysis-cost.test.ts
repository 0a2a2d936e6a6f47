import { describe, expect, it } from 'vitest';
import { type CostFactors, costLimits, costProblem, quoteOf } from './analysis-cost.ts';

const calibration = {
  secondsPerThousandPasses: 1,
  secondsPerThousandTrainingFeatures: 2,
  secondsPerThousandSubsets: 4,
  cores: 2,
  backend: 'tests',
  engineVersion: 'tests',
  measuredAt: '2026-01-01T00:00:00.000Z',
};

const factors: CostFactors = {
  samples: 20,
  players: 10,
  layers: 7,
  unfittedLayers: 6,
  probeTrainingCount: 2000,
  probeHeldOutCount: 500,
  calibration,
};

describe('quoteOf', () => {
  it('counts every subset of every sample, two passes more, and the samples that every probe sees', () => {
    expect(quoteOf(factors).forwardPasses).toBe(20 * (1024 + 2) + 6 * 2500);
    expect(quoteOf({ ...factors, unfittedLayers: 0 }).forwardPasses).toBe(20 * (1024 + 2));
  });

  it('adds passes, probes and splits as they were measured', () => {
    expect(quoteOf(factors).seconds).toBeCloseTo((20.52 + 3) * 1 + 12 * 2 + 143.36 * 4, 9);
  });

  it('doubles the bytes of the subsets with every player', () => {
    const ten = quoteOf({ ...factors, players: 14 }).megabytes;
    const eleven = quoteOf({ ...factors, players: 15 }).megabytes;
    expect(eleven / ten).toBeGreaterThan(1.9);
    expect(eleven / ten).toBeLessThan(2);
  });
});

describe('costProblem', () => {
  it('is null for what fits', () => {
    expect(costProblem(factors)).toBeNull();
  });

  it('names the most samples and players that would fit, and they do', () => {
    const problem = costProblem({ ...factors, samples: 100, players: 16 }) ?? '';
    const [, samples, players] = /at most (\d+) samples, or at most (\d+) players/.exec(problem) ?? [];
    expect(costProblem({ ...factors, samples: Number(samples), players: 16 })).toBeNull();
    expect(costProblem({ ...factors, samples: Number(samples) + 1, players: 16 })).not.toBeNull();
    expect(costProblem({ ...factors, samples: 100, players: Number(players) })).toBeNull();
    expect(costProblem({ ...factors, samples: 100, players: Number(players) + 1 })).not.toBeNull();
    expect(problem).toContain(costLimits.forwardPasses.toLocaleString('en'));
  });
});
