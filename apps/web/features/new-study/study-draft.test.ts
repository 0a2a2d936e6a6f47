import { expect, test } from 'vitest';
import {
  type StudyBase,
  type StudyPrecedent,
  studyDraftFor,
  studyDraftLike,
  studyInputOf,
} from './study-draft';

const base = {
  id: 'analysis',
  settings: { layers: ['conv1', 'fc1'], playerScheme: 'VARIANCE' },
  comparableNetworks: [
    { key: 'lenet-seed2', architecture: 'LeNet' },
    { key: 'lenet-seed3', architecture: 'LeNet' },
    { key: 'mlp7', architecture: 'MLP-7' },
  ],
  checkpoints: [{ checkpoint: 'untrained' }, { checkpoint: 'epoch-1' }],
} as unknown as StudyBase;

test('studyDraftFor(base, GENERALISATION) proposes every layer and the other seeds', () => {
  const { input, problems } = studyInputOf(studyDraftFor(base, 'GENERALISATION'));
  expect(problems).toEqual([]);
  expect(input).toEqual({
    analysisId: 'analysis',
    kind: 'GENERALISATION',
    name: null,
    layers: ['conv1', 'fc1'],
    generalisation: { networks: ['lenet-seed2', 'lenet-seed3'], jointly: true, controlAnalysisId: null },
  });
});

test('studyDraftFor(base, DYNAMICS) proposes every checkpoint, and no layer but the output', () => {
  const { input } = studyInputOf(studyDraftFor(base, 'DYNAMICS'));
  expect(input).toMatchObject({ layers: [], dynamics: { checkpoints: ['untrained', 'epoch-1'] } });
  expect(input).not.toHaveProperty('stability');
});

test('studyInputOf(draft) names the fields of its kind that hold no number', () => {
  const draft = { ...studyDraftFor(base, 'STABILITY'), noise: '', draws: '-', trainingSamplesPerClass: '' };
  expect(studyInputOf(draft).input).toBeNull();
  expect(studyInputOf(draft).problems.map(({ field }) => field)).toEqual([
    'stability.noise',
    'stability.draws',
  ]);
});

test('studyDraftLike(base, study) asks for the same again, under its name where that came to nothing', () => {
  const like = {
    kind: 'STABILITY',
    name: 'Under noise',
    status: 'CANCELLED',
    settings: { layers: ['fc1', 'output'], noise: 0.1, draws: 4, seed: 7, solvedAfresh: false },
    networks: [{ role: 'BASE', catalogueKey: 'lenet', checkpoint: null, analysis: { id: 'analysis' } }],
  } as unknown as StudyPrecedent;
  expect(studyInputOf(studyDraftLike(base, like)).input).toEqual({
    analysisId: 'analysis',
    kind: 'STABILITY',
    name: 'Under noise',
    layers: ['fc1'],
    stability: { noise: 0.1, draws: 4, seed: 7, solvedAfresh: false },
  });
  const finished = { ...like, status: 'FINISHED' } as StudyPrecedent;
  expect(studyDraftLike(base, finished).name).toBe('');
});
