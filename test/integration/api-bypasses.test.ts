// The ways round limits that other servers were open to: each is refused before any of it runs.
import { onStatement } from '@strata/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../apps/api/src/limits.ts';
import { type Answer, type Person, startWorld, type World } from './api-world.ts';

let world: World;
let person: Person;

beforeAll(async () => {
  world = await startWorld();
  person = await world.signUp('Ada');
});
afterAll(() => world.stop());

/** Viewer → workspaces → analyses → samples, 100 of each: a million. */
const costly =
  'workspaces(first: 100) { edges { node { analyses(first: 100) { edges { node { samples(first: 100) { edges { node { id } } } } } } } } }';
const aliased = (text: string, count = limits.aliases + 1, letter = 'a') =>
  Array.from({ length: count }, (_, i) => `${letter}${i}: ${text}`).join(' ');

/** Statements that are not about who asks. */
async function statementsOf(send: () => Promise<Answer>): Promise<{ answer: Answer; statements: string[] }> {
  const statements: string[] = [];
  const stop = onStatement((statement) => statements.push(statement));
  const answer = await send();
  stop();
  return { answer, statements: statements.filter((text) => !/"Session"|"Account"/.test(text)) };
}

async function expectRefused(send: () => Promise<Answer>, message: RegExp): Promise<void> {
  const began = performance.now();
  const { answer, statements } = await statementsOf(send);
  expect(answer.errors?.[0].message).toMatch(message);
  expect([answer.status, answer.data, statements]).toEqual([400, undefined, []]);
  expect(performance.now() - began).toBeLessThan(5000);
}

describe('an operation within the limits', () => {
  it('is answered, so that what follows is refused for its size alone', async () => {
    const { errors } = await person.ask(`{ viewer { ${costly.replaceAll('100', '10')} } }`);
    expect(errors).toBeUndefined();
  });
});

describe.each<[what: string, query: string, message: RegExp]>([
  [
    'a fragment named __schema',
    `{ viewer { ...__schema } } fragment __schema on Account { ${costly} }`,
    /objects, counting every page as full/,
  ],
  [
    'a fragment named __schema of aliases',
    `{ ...__schema } fragment __schema on Query { ${aliased('viewer { id }')} }`,
    /aliases/,
  ],
  [
    'a fragment measured cheaply first and spread in a page later',
    `{ viewer { ...F workspaces(first: 100) { edges { node { members(first: 100) { edges { node { account { ...F } } } } } } } } }
     fragment F on Account { workspaces(first: 100) { edges { cursor } } }`,
    /objects, counting every page as full/,
  ],
  [
    'a fragment measured shallow first and spread deep later',
    `{ viewer { ...F ${'workspaces(first: 1) { edges { node { members(first: 1) { edges { node { account { '.repeat(2)} ...F ${'} '.repeat(14)} } }
     fragment F on Account { workspaces(first: 1) { edges { node { members(first: 1) { edges { node { account { id } } } } } } } }`,
    /levels of fields/,
  ],
  ['a fragment that spreads itself', '{ viewer { ...F } } fragment F on Account { id ...F }', /itself/],
  [
    'two fragments that spread each other',
    '{ viewer { ...F } } fragment F on Account { ...G } fragment G on Account { ...F }',
    /itself/,
  ],
  [
    'fragments that spread the next one twice, sixty deep',
    `{ viewer { ...F0 } } ${Array.from({ length: 60 }, (_, i) => `fragment F${i} on Account { ...F${i + 1} ...F${i + 1} }`).join(' ')}
     fragment F60 on Account { a: id }`,
    /aliases/,
  ],
  ['aliases of __typename', `{ ${aliased('__typename')} }`, /51 aliases/],
  [
    'aliases in inline fragments',
    `{ ... { ${aliased('viewer { id }', 26)} } ... on Query { ${aliased('viewer { id }', 26, 'b')} } }`,
    /52 aliases/,
  ],
  ['aliased mutations', `mutation { ${aliased('signOut { errors { code } }')} }`, /51 aliases/],
  ['directives on __typename', `{ ${'__typename @skip(if: false) '.repeat(51)} }`, /51 directives/],
  [
    'a page from a variable that is left out',
    `query ($n: Int! = 100) { viewer { ${costly.replaceAll('100', '$n')} } }`,
    /objects/,
  ],
  ['4000 tokens of nothing', `{ viewer { ${'id '.repeat(4001)} } }`, /tokens/],
])('%s', (_, query, message) => {
  it('is refused before any of it runs, and when it is sent again', async () => {
    await expectRefused(() => person.ask(query), message);
    await expectRefused(() => person.ask(query), message);
  });
});

const heavy = `{ viewer { ${costly} } }`;

async function sendRaw(path: string, init: RequestInit): Promise<Answer> {
  const headers = { 'content-type': 'application/json', cookie: person.cookie(), ...init.headers };
  const response = await fetch(`${world.origin}/graphql${path}`, { ...init, headers });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

it.each<[what: string, body: unknown]>([
  ['a list', [{ query: '{ viewer { id } }' }, { query: heavy }]],
  ['a list in a list', [[{ query: heavy }]]],
  ['a list of one', [{ query: heavy }]],
])('%s of operations is refused', async (_, body) => {
  const send = () => sendRaw('', { method: 'POST', body: JSON.stringify(body) });
  await expectRefused(send, /one operation/);
});

it('an operation by GET, one that is chosen by name, and one that is stored by its hash are measured too', async () => {
  await expectRefused(() => sendRaw(`?query=${encodeURIComponent(heavy)}`, { method: 'GET' }), /objects/);
  const two = { query: `query Light { viewer { id } } query Heavy ${heavy}`, operationName: 'Heavy' };
  await expectRefused(() => sendRaw('', { method: 'POST', body: JSON.stringify(two) }), /objects/);
  const query = `query ($n: Int!) { viewer { ${costly.replaceAll('100', '$n')} } }`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query));
  const extensions = { persistedQuery: { version: 1, sha256Hash: Buffer.from(hash).toString('hex') } };
  const send = (body: object) =>
    sendRaw('', { method: 'POST', body: JSON.stringify({ extensions, ...body }) });
  expect((await send({ query, variables: { n: 2 } })).errors).toBeUndefined();
  expect((await send({ variables: { n: 2 } })).errors).toBeUndefined();
  await expectRefused(() => send({ variables: { n: 100 } }), /objects/);
});
