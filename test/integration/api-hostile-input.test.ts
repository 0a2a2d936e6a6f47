// What nobody types by accident. Whatever is sent, the answer is typed and nothing is logged as our own mistake.
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest';
import {
  type Answer,
  type Lab,
  openLab,
  password,
  settings,
  startAnalysis,
  startWorld,
  type Variables,
  type World,
} from './api-world.ts';

let world: World;
let lab: Lab;
let analysisId: string;
let log: MockInstance<typeof console.error>;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
  analysisId = (await startAnalysis(lab)).id;
});
beforeEach(() => {
  log = vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});
afterAll(() => world.stop());

describe.each([
  ['a NUL', 'a\0b'],
  ['half a character', 'a\ud800b'],
])('%s in a text', (_, text) => {
  it.each<[name: string, type: string, input: () => Variables, field: string]>([
    ['createWorkspace', 'CreateWorkspaceInput', () => ({ name: text }), 'name'],
    [
      'addFinding',
      'AddFindingInput',
      () => ({ analysisId, anchor: { kind: 'LAYER', layer: 'dense1' }, text }),
      'text',
    ],
    [
      'addNetwork',
      'AddNetworkInput',
      () => ({ workspaceId: lab.workspaceId, catalogueKey: text }),
      'catalogueKey',
    ],
    ['startAnalysis', 'AnalysisInput', () => ({ networkId: lab.networkId, name: text, settings }), 'name'],
    ['signUp', 'SignUpInput', () => ({ name: text, email: 'new@example.org', password }), 'name'],
    ['signUp', 'SignUpInput', () => ({ name: 'New', email: `${text}@example.org`, password }), 'email'],
  ])('%s(%s) is INVALID, not an accident', async (name, type, input, field) => {
    const payload = await lab.owner.tell(name, type, input(), '__typename');
    expect(payload.errors).toMatchObject([{ code: 'INVALID', field }]);
  });
});

it.each(['a..b@example.org', 'ü@example.org', 'a@b.c.', '.a@example.org'])(
  'signUp says of %s that it is no address',
  async (email) => {
    const input = { name: 'New', email, password };
    const { errors } = await world.nobody().tell('signUp', 'SignUpInput', input, 'account { id }');
    expect(errors).toMatchObject([{ code: 'INVALID', field: 'email' }]);
  },
);

it.each([
  ['samples', '[1.5,"7"]'],
  ['samples', '[1099511627776,"7"]'],
  ['interactions', '[1,"a-b"]'],
  ['interactions', '[1e999,"7"]'],
  ['findings', '["0000-01-01T00:00:00.000Z","7"]'],
])('%s after a cursor that was made up, %s, is INVALID', async (list, position) => {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Analysis {
    ${list}(first: 1, after: $after) { edges { cursor } } } } }`;
  const after = Buffer.from(position).toString('base64url');
  const { errors } = await lab.owner.ask(query, { id: analysisId, after });
  expect(errors?.[0].extensions).toMatchObject({ code: 'INVALID', field: 'after' });
});

it.each<[what: string, headers: Record<string, string>, body: string, status: number]>([
  ['an unknown character set', { 'content-type': 'application/json; charset=foo' }, '{}', 415],
  ['an unknown compression', { 'content-encoding': 'bogus' }, '{}', 415],
  [
    'a subscription by post',
    {},
    '{"query":"subscription { analysisChanged(analysisId: \\"x\\") { id } }"}',
    400,
  ],
  ['an operation that is not there', {}, '{"query":"{ viewer { id } }","operationName":"other"}', 400],
  [
    'two operations without a choice',
    {},
    '{"query":"query A { viewer { id } } query B { viewer { id } }"}',
    400,
  ],
])('%s is INVALID', async (_, headers, body, status) => {
  const response = await fetch(`${world.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { errors } = (await response.json()) as Answer;
  expect([response.status, errors?.[0].extensions.code]).toEqual([status, 'INVALID']);
});

describe('at the same instant', () => {
  it('signUp gives an address to one of many', async () => {
    const input = { name: 'Twin', email: 'twin@example.org', password };
    const all = await Promise.all(
      Array.from({ length: 4 }, () => world.nobody().tell('signUp', 'SignUpInput', input, 'account { id }')),
    );
    expect(all.filter(({ account }) => account)).toHaveLength(1);
    const refused = all.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(3);
    expect(new Set(refused.map(({ field }) => field))).toEqual(new Set(['email']));
  });

  it('signIn counts every guess', async () => {
    const guess = (_: unknown, i: number) =>
      world
        .nobody()
        .tell(
          'signIn',
          'SignInInput',
          { email: 'owner@example.org', password: `wrong ${i}` },
          'account { id }',
        );
    const all = await Promise.all(Array.from({ length: 20 }, guess));
    expect(all.filter(({ errors }) => errors[0].code === 'LIMITED')).toHaveLength(10);
  });

  it('addComment to a finding that is being deleted is made or NOT_FOUND', async () => {
    const anchor = { kind: 'LAYER', layer: 'dense1' };
    for (let round = 0; round < 3; round++) {
      const asked = { analysisId, anchor, text: 'Look.' };
      const { finding } = await lab.owner.tell('addFinding', 'AddFindingInput', asked, 'finding { id }');
      const input = { findingId: finding.id };
      const comment = () =>
        lab.owner.tell('addComment', 'AddCommentInput', { ...input, text: 'Yes.' }, 'comment { id }');
      const [, ...comments] = await Promise.all([
        lab.owner.tell('deleteFinding', 'DeleteFindingInput', input, 'deletedId'),
        ...Array.from({ length: 8 }, comment),
      ]);
      for (const { errors } of comments) for (const { code } of errors) expect(code).toBe('NOT_FOUND');
    }
  });
});
