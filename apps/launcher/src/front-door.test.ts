import { expect, it } from 'vitest';
import { forgetClaims } from './front-door.ts';

it.each([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['::1', true],
  ['192.0.2.7', false],
  ['::ffff:192.0.2.7', false],
  ['1.127.0.1', false],
])('what %s says of where it comes from is believed: %s', (remoteAddress, believed) => {
  const headers = { host: 'strata', 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' };
  const request = { headers: { ...headers }, socket: { remoteAddress } };
  forgetClaims(request);
  expect(request.headers).toEqual(believed ? headers : { host: 'strata' });
});
