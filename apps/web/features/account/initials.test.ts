import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test.each([
  ['Ada Lovelace', 'AL'],
  ['Ada King Lovelace', 'AL'],
  ['ada', 'AD'],
  ['  ', ''],
])('initialsOf(%j) is %j', (name, initials) => expect(initialsOf(name)).toBe(initials));
