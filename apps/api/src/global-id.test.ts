import { expect, it } from 'vitest';
import { globalId, nodeTypes, parseGlobalId } from './global-id.ts';

const id = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

it.each(nodeTypes)('parseGlobalId undoes globalId for %s', (type) => {
  expect(parseGlobalId(globalId(type, id))).toEqual({ type, id });
});

it.each([
  ['nothing', ''],
  ['no base64', '!!!'],
  ['an unknown type', Buffer.from(`Secret:${id}`).toString('base64url')],
  ['no uuid', Buffer.from('Analysis:1').toString('base64url')],
  ['an uppercase uuid', Buffer.from(`Analysis:${id.toUpperCase()}`).toString('base64url')],
  ['something behind the uuid', Buffer.from(`Analysis:${id}:x`).toString('base64url')],
  ['another spelling of the same bytes', `${globalId('Analysis', id)}=`],
])('parseGlobalId(%s) is null', (_, text) => {
  expect(parseGlobalId(text)).toBeNull();
});
