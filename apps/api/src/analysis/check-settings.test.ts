import type { AnalysisSettings, DataSetRow, NetworkRow } from '@strata/database';
import { describe, expect, it } from 'vitest';
import { problemsOf } from './check-settings.ts';
import { nearestName } from './nearest-name.ts';

const settings: AnalysisSettings = {
  layers: ['conv1', 'fc1'],
  sampleIndices: [0, 5],
  playerScheme: 'GRID',
  playerCount: 10,
  baseline: 'MEAN',
  kappaFraction: 0.04,
  salienceFraction: 0.05,
  tolerance: 0.01,
  iterationLimit: 20_000,
  pooling: true,
  probeSeed: 1,
  probeTrainingCount: 2000,
};

const layers = ['conv1', 'conv2', 'fc1'].map((name) => ({ name, operator: 'x', shape: [1], size: 1 }));
const network = { name: 'LeNet', catalogue: { layers } } as NetworkRow;
const dataSet = {
  name: 'MNIST',
  kind: 'IMAGE',
  trainingCount: 8000,
  attributes: [] as unknown,
} as DataSetRow;
const around = { network, dataSet, presentIndices: new Set([0, 5]), sampleCount: 2000 };

function fieldsOf(changes: Partial<AnalysisSettings>): (string | null)[] {
  return problemsOf({ ...settings, ...changes }, around).map(({ field }) => field);
}

describe('problemsOf', () => {
  it('is empty for settings that can start', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each<[keyof AnalysisSettings, unknown[], unknown[]]>([
    ['playerCount', [2, 16], [1, 17, 25]],
    ['kappaFraction', [0, 0.5], [-0.01, 0.51]],
    ['salienceFraction', [1e-9, 1], [0, -1, 1.01]],
    ['tolerance', [1e-6, 0.01], [0, 1e-7, 0.011]],
    ['iterationLimit', [1, 100_000], [0, 100_001]],
    ['probeSeed', [0, 2 ** 31 - 1], [-1]],
    ['probeTrainingCount', [100, 8000], [99, 8001]],
  ])('%s may be any of %j and none of %j', (name, good, bad) => {
    for (const value of good) expect(fieldsOf({ [name]: value })).toEqual([]);
    for (const value of bad) expect(fieldsOf({ [name]: value })).toEqual([`settings.${name}`]);
  });

  it('names at most five of many unknown layers', () => {
    const many = Array.from({ length: 20 }, (_, i) => `x${i}`);
    expect(fieldsOf({ layers: many })).toHaveLength(5);
  });
});

describe('nearestName', () => {
  it.each([
    ['conv_1', 'conv1'],
    ['Conv2', 'conv2'],
    ['fc', 'fc1'],
    ['attention', null],
  ])('nearestName(%j) is %j', (name, nearest) => {
    expect(nearestName(name, ['conv1', 'conv2', 'fc1'])).toBe(nearest);
  });
});
