import { expect, test } from 'vitest';
import { named, UnknownName } from './errors.ts';

const list = { conv1: 1, conv2: 2, fc1: 3 };

test('named(list, name) gives what the list holds', () => {
  expect(named('layer', list, 'conv2')).toBe(2);
});

test('named(list, name) offers the nearest name for one that is misspelled', () => {
  expect(() => named('layer', list, 'Conv_1')).toThrow('There is no layer "Conv_1". Did you mean "conv1"?');
  expect(() => named('layer', list, 'relu')).toThrow(
    'There is no layer "relu". There are: conv1, conv2, fc1.',
  );
});

test('named(list, name) knows only the list’s own names', () => {
  expect(() => named('layer', list, 'constructor')).toThrow(UnknownName);
});
