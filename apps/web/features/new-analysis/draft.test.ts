import { expect, test } from 'vitest';
import { type Draft, draftFor, draftLike, firstSamples, inputOf, type Precedent } from './draft';

const network = {
  id: 'network',
  layers: [{ name: 'conv1' }, { name: 'fc1' }],
  dataSet: { kind: 'IMAGE', sampleCount: 6, trainingCount: 500, attributes: [] },
} as unknown as Parameters<typeof draftFor>[0];

test('draftFor(network) proposes all layers and no more samples than there are', () => {
  const draft = draftFor(network);
  expect(draft.layers).toEqual(['conv1', 'fc1']);
  expect(draft.sampleIndices).toEqual([0, 1, 2, 3, 4, 5]);
  expect(draft.probeTrainingCount).toBe(500);
});

test('firstSamples(dataSet, count) never leaves the data set', () => {
  expect(firstSamples({ sampleCount: 3 }, 2)).toEqual([0, 1]);
  expect(firstSamples({ sampleCount: 3 }, -1)).toEqual([]);
});

test('inputOf(draft) is the input of the API', () => {
  const { input, problems } = inputOf({ ...draftFor(network), name: '  ', tolerance: '0.001' });
  expect(problems).toEqual([]);
  expect(input?.name).toBeNull();
  expect(input?.settings).toMatchObject({ tolerance: 0.001, playerCount: 10, pooling: true });
});

test('inputOf(draft) names the fields that hold no number', () => {
  const draft: Draft = { ...draftFor(network), playerCount: '', kappaFraction: '-' };
  expect(inputOf(draft).input).toBeNull();
  expect(inputOf(draft).problems.map(({ field }) => field)).toEqual([
    'settings.playerCount',
    'settings.kappaFraction',
  ]);
});

test('draftLike(analysis) is the draft that the analysis was started from', () => {
  const { networkId, name: _, ...settings } = { ...draftFor(network), layers: ['fc1'], kappaFraction: 0.02 };
  const failed = { name: 'Twelve', status: 'FAILED', network: { id: networkId }, settings } as Precedent;
  expect(draftLike(failed)).toEqual({ networkId, name: 'Twelve', ...settings });
  expect(draftLike({ ...failed, status: 'FINISHED' }).name).toBe('');
});
