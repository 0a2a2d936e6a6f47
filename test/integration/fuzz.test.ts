// Seeded noise: whatever is sent, nothing is our own mistake, nothing of another workspace is told, and texts stay texts.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { createSchema } from '../../apps/api/src/schema.ts';
import { database } from '../../packages/database/src/client.ts';
import { type Data, openLab, type Person, startAnalysis, startWorld, type World } from './api-world.ts';
import { fuzzedRequest, fuzzedText, pick, randomFrom } from './fuzz-requests.ts';
import { type FurnishedLab, furnishLab } from './isolation-lab.ts';

const seed = 20_261_124;

let world: World;
let lab: FurnishedLab;
/** Of somebody whom the noise does not come from. */
let foreign: FurnishedLab;
let asker: Person;
let log: MockInstance<typeof console.error>;

beforeAll(async () => {
  world = await startWorld();
  asker = await world.signUp('Asker');
  lab = await furnishLab(asker, 'Okapi');
  foreign = await furnishLab(await world.signUp('Foreign'), 'Quagga');
});
beforeEach(() => {
  log = vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(log.mock.calls).toEqual([]);
  log.mockRestore();
});
afterAll(() => world.stop());

/** What is in the foreign workspace, row by row. */
async function foreignRows(): Promise<string> {
  const workspaceId = Buffer.from(foreign.workspaceId, 'base64url').toString().split(':')[1];
  const rows = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    include: {
      ...{ members: true, invitations: true, networks: true, studies: true },
      analyses: { include: { findings: { include: { comments: true } } } },
    },
  });
  return JSON.stringify(rows);
}

it('500 requests leave no 5xx, no leak and no trace in another workspace', async () => {
  const random = randomFrom(seed);
  const shared = ['DataSet', 'Sample'];
  const secrets = Object.entries(foreign.ids).flatMap(([type, ids]) => (shared.includes(type) ? [] : ids));
  const ids = [...Object.values(lab.ids).flat(), ...Object.values(foreign.ids).flat(), 'gibberish', '', '\0'];
  const fuzz = { schema: createSchema(), random, ids };
  const before = await foreignRows();
  const codes = new Map<string, number>();
  for (let i = 0; i < 500; i++) {
    const { query, variables } = fuzzedRequest(fuzz);
    const { status, ...answer } = await asker.ask(query, variables);
    const text = JSON.stringify(answer);
    expect(
      [status < 500, text.includes('INTERNAL')],
      `${query} ${JSON.stringify(variables)} ${text}`,
    ).toEqual([true, false]);
    for (const secret of ['Quagga', 'foreign@example.org', ...secrets]) expect(text).not.toContain(secret);
    const [code] = answer.errors?.map(({ extensions }) => extensions.code) ?? ['answered'];
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(codes.get('answered')).toBeGreaterThan(150);
  expect(await foreignRows()).toBe(before);
});

it('200 comments come back to the letter or are refused by name', async () => {
  const random = randomFrom(seed + 1);
  const anchor = { kind: 'LAYER', layer: 'dense1' };
  const { id: analysisId } = await startAnalysis(await openLab(asker));
  const input = { analysisId, anchor, text: 'Fuzz' };
  const findingId = (await asker.tell('addFinding', 'AddFindingInput', input, 'finding { id }')).finding.id;
  const kept: string[] = [];
  for (let i = 0; i < 200; i++) {
    const text = fuzzedText(random) + pick(random, ['', ' ', 'end']);
    const payload = await asker.tell(
      'addComment',
      'AddCommentInput',
      { findingId, text },
      'comment { text }',
    );
    if (payload.comment) kept.push(payload.comment.text);
    const expected = payload.comment ? [] : [{ code: 'INVALID', field: 'text', message: expect.any(String) }];
    expect(payload.errors).toEqual(expected);
    if (payload.comment) expect(text).toContain(payload.comment.text);
  }
  expect(kept.length).toBeGreaterThan(100);
  expect((await comments(findingId)).slice(-kept.length)).toEqual(kept);
});

async function comments(findingId: string): Promise<string[]> {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Finding {
    comments(first: 100, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } } } } }`;
  const texts: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data }: Data = await asker.ask(query, { id: findingId, after });
    const { edges, pageInfo } = data.node.comments;
    texts.push(...edges.map(({ node }: Data) => node.text));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return texts;
}
