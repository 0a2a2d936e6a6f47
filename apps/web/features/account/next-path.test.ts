import { expect, test } from 'vitest';
import { nextPath, signInPath } from './next-path';

test('nextPath(next) keeps a path of this site', () => {
  expect(nextPath('/analyses/a?layer=conv2')).toBe('/analyses/a?layer=conv2');
});

test.each([
  null,
  '',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '\n//elsewhere.example',
  '/.//elsewhere.example',
  '//[',
])('nextPath(%j) is the home page', (next) => expect(nextPath(next)).toBe('/'));

test('signInPath(next) can be read back', () => {
  const path = signInPath('/analyses/a?layer=conv2&order=3');
  expect(nextPath(new URLSearchParams(path.split('?')[1]).get('next'))).toBe(
    '/analyses/a?layer=conv2&order=3',
  );
});
