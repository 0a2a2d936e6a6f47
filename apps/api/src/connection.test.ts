import { expect, it } from 'vitest';
import { createdAt, pageRequest, toConnection } from './connection.ts';

const row = { id: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', createdAt: new Date('2026-01-02T03:04:05.678Z') };

it('pageRequest reads the cursor that toConnection wrote, to the millisecond', () => {
  const { edges, pageInfo } = toConnection({ rows: [row], hasNextPage: true }, createdAt);
  expect(pageInfo).toEqual({ hasNextPage: true, endCursor: edges[0].cursor });
  const request = pageRequest({ first: 5, after: edges[0].cursor }, 'instant');
  expect(request).toEqual({ first: 5, after: [row.createdAt.toISOString(), row.id] });
});

it('pageRequest keeps every digit of a number', () => {
  const strength = 0.1 + 0.2;
  const { pageInfo } = toConnection({ rows: [{ id: '7' }], hasNextPage: false }, () => strength);
  expect(pageRequest({ first: 1, after: pageInfo.endCursor }, 'strength').after).toEqual([strength, '7']);
});

it.each([0, -1, 101])('pageRequest({ first: %i }) throws', (first) => {
  expect(() => pageRequest({ first }, 'index')).toThrow(`first is ${first}`);
});

it.each([
  ['text', 'hello'],
  ['a cursor of numbers', Buffer.from('[1,"7"]').toString('base64url')],
  ['an id that is none', Buffer.from('["2026-01-01","x y"]').toString('base64url')],
  ['no instant', Buffer.from('["soon","7"]').toString('base64url')],
  ['a year before Postgres counts', Buffer.from('["0000-01-01T00:00:00.000Z","7"]').toString('base64url')],
  ['a year of seven digits', Buffer.from('["-271821-04-20T00:00:00.000Z","7"]').toString('base64url')],
])('pageRequest refuses %s as a cursor of instants', (_, after) => {
  expect(() => pageRequest({ first: 1, after }, 'instant')).toThrow('is not a cursor of this list');
});

it.each([
  ['index', '[1.5,"7"]'],
  ['index', '[1099511627776,"7"]'],
  ['strength', '[1,"a-b"]'],
  ['strength', '[1,"9999999999999999999"]'],
  ['strength', '[1e999,"7"]'],
] as const)('pageRequest refuses, for a list sorted by %s, the cursor %s', (kind, position) => {
  const after = Buffer.from(position).toString('base64url');
  expect(() => pageRequest({ first: 1, after }, kind)).toThrow('is not a cursor of this list');
});
