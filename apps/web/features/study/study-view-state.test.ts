import { expect, test } from 'vitest';
import { readStudyView, type StudyView, studyViewWithin, writeStudyView } from './study-view-state';

const initial = readStudyView(new URLSearchParams());
const full: StudyView = { type: 'OR', layer: 'conv2/relu.1', network: 2 };

test('readStudyView(writeStudyView(view)) is the view', () => {
  for (const view of [initial, full])
    expect(readStudyView(new URLSearchParams(writeStudyView(view).toString()))).toEqual(view);
});

test('writeStudyView(initial) is empty', () => expect(writeStudyView(initial).toString()).toBe(''));

test('readStudyView(search) passes over what makes no sense', () =>
  expect(readStudyView(new URLSearchParams('show=maybe&layer=&network=-1'))).toEqual(initial));

test('studyViewWithin(view, layers, count) drops what the study does not have', () => {
  expect(studyViewWithin(full, ['conv2/relu.1'], 3)).toEqual(full);
  expect(studyViewWithin(full, ['fc1'], 2)).toEqual({ type: 'OR', layer: null, network: null });
});
