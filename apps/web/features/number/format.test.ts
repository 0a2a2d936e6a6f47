import { expect, test } from 'vitest';
import { counted, duration, exact, megabytes, percent, short } from './format';

test.each([
  [null, '–'],
  [0, '0'],
  [0.1 + 0.2, '0.3000'],
  [-1.23456, '−1.235'],
  [12345.678, '12,346'],
  [0.00012345, '1.23e−4'],
  [123456789, '1.23e8'],
])('short(%d) is %s', (value, text) => expect(short(value)).toBe(text));

test('exact(value) reads back as the same number', () => {
  for (const value of [0.1 + 0.2, Math.PI, 1e-300, -7.000000000000001])
    expect(Number(exact(value))).toBe(value);
});

test('percent(null) is no number', () => expect(percent(null)).toBe('–'));
test('percent(value) keeps one digit', () => expect(percent(0.98765)).toBe('98.8%'));

test.each([
  [0.44, '0.4 s'],
  [59.6, '60 s'],
  [300, '5 min'],
  [9000, '2.5 h'],
])('duration(%d) is %s', (seconds, text) => expect(duration(seconds)).toBe(text));

test('megabytes(value) keeps a digit below ten', () => {
  expect(megabytes(3.26)).toBe('3.3 MB');
  expect(megabytes(326.4)).toBe('326 MB');
});

test('counted(value, noun) agrees in number', () => {
  expect(counted(1, 'sample')).toBe('1 sample');
  expect(counted(1024, 'forward pass', 'forward passes')).toBe('1,024 forward passes');
});
