import { GraphQLError } from 'graphql';
import { expect, it, vi } from 'vitest';
import { Conflict, Invalid, Limited, NotFound, toResponseError, toUserErrors } from './errors.ts';

it('toUserErrors tells every problem with its field', () => {
  const error = new Invalid([
    { field: 'a', message: 'A is wrong.' },
    { field: 'b', message: 'B is wrong.' },
  ]);
  expect(toUserErrors(error)).toEqual([
    { code: 'INVALID', field: 'a', message: 'A is wrong.', retryable: false, retryAfterSeconds: null },
    { code: 'INVALID', field: 'b', message: 'B is wrong.', retryable: false, retryAfterSeconds: null },
  ]);
});

it('toUserErrors says what may go through later', () => {
  expect(toUserErrors(new Limited({ field: null, message: 'Wait.' }, true))[0].retryable).toBe(true);
  expect(new Conflict({ field: null, message: 'Late.' }, { name: 1 }).current).toEqual({ name: 1 });
});

it('toResponseError tells a refusal however often GraphQL wrapped it', () => {
  const inner = new GraphQLError('x', { originalError: new NotFound('id') });
  const outer = new GraphQLError('x', { originalError: inner });
  expect(toResponseError({ message: 'x', path: ['node'] }, outer)).toMatchObject({
    path: ['node'],
    extensions: { code: 'NOT_FOUND', field: 'id' },
  });
});

it('toResponseError masks what nobody expected, and logs it under the id it gives', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { message, extensions } = toResponseError({ message: 'x' }, new Error('password=hunter2'));
  expect(JSON.stringify({ message, extensions })).not.toContain('hunter2');
  expect(extensions).toMatchObject({ code: 'INTERNAL', retryable: true });
  expect(log.mock.calls[0][0]).toContain(String(extensions?.traceId));
  expect(log.mock.calls[0][0]).toContain('hunter2');
  log.mockRestore();
});
