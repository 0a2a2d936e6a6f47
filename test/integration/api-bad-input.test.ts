import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import {
  type Lab,
  openLab,
  settings,
  startAnalysis,
  startWorld,
  type Variables,
  type World,
} from './api-world.ts';

let world: World;
let lab: Lab;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
});

afterAll(() => world.stop());

async function stored(): Promise<number[]> {
  const jobs = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pgboss.job`;
  const counts = [
    database().analysis.count(),
    database().analysisLayer.count(),
    database().analysisSample.count(),
  ];
  return [...(await Promise.all(counts)), Number(jobs[0].count)];
}

describe('startAnalysis with bad settings', () => {
  let before: number[];

  beforeEach(async () => {
    before = await stored();
  });

  it.each<[what: string, changes: Variables, field: string, message: RegExp]>([
    [
      'an unknown layer',
      { layers: ['dense_1'] },
      'settings.layers',
      /no layer "dense_1"\. Did you mean "dense1"\?/,
    ],
    ['the output as a layer', { layers: ['output'] }, 'settings.layers', /leave it out/],
    ['a layer twice', { layers: ['dense1', 'dense1'] }, 'settings.layers', /"dense1" is named twice/],
    ['no layer', { layers: [] }, 'settings.layers', /at least one/],
    ['25 players', { playerCount: 25 }, 'settings.playerCount', /25 players .* the exact mode ends at 16/],
    ['one player', { playerCount: 1 }, 'settings.playerCount', /at least 2/],
    ['players that are not the attributes', { playerCount: 3 }, 'settings.playerCount', /4 attributes/],
    ['patches of a table', { playerScheme: 'GRID' }, 'settings.playerScheme', /is a table/],
    [
      'a sample that is not there',
      { sampleIndices: [0, 99] },
      'settings.sampleIndices',
      /no sample 99: .* 0 to 11/,
    ],
    ['a negative sample', { sampleIndices: [-1] }, 'settings.sampleIndices', /no sample -1/],
    ['a sample twice', { sampleIndices: [1, 1] }, 'settings.sampleIndices', /Sample 1 is named twice/],
    ['no sample', { sampleIndices: [] }, 'settings.sampleIndices', /at least one/],
    ['κ above a half', { kappaFraction: 0.6 }, 'settings.kappaFraction', /from 0 to 0\.5, not 0\.6/],
    ['τ of zero', { salienceFraction: 0 }, 'settings.salienceFraction', /above 0/],
    ['a coarse tolerance', { tolerance: 0.1 }, 'settings.tolerance', /not 0\.1/],
    ['too much training', { probeTrainingCount: 301 }, 'settings.probeTrainingCount', /from 100 to 300/],
  ])('%s names the field, and stores nothing', async (_, changes, field, message) => {
    const { id, errors } = await startAnalysis(lab, changes);
    expect(id).toBe('');
    expect(errors[0]).toMatchObject({ code: 'INVALID', field, message: expect.stringMatching(message) });
    const quote = `query ($input: AnalysisInput!) { quoteAnalysis(input: $input) { quote { seconds } errors { code field message } } }`;
    const input = { networkId: lab.networkId, settings: { ...settings, ...changes } };
    const { data } = await lab.owner.ask(quote, { input });
    expect(data.quoteAnalysis).toEqual({ quote: null, errors });
    expect(await stored()).toEqual(before);
  });

  it('a string for a number is told by GraphQL, with the variable at fault', async () => {
    const query = 'mutation ($input: AnalysisInput!) { startAnalysis(input: $input) { analysis { id } } }';
    const input = { networkId: lab.networkId, settings: { ...settings, playerCount: 'four' } };
    const { status, errors } = await lab.owner.ask(query, { input });
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID' } });
    expect(errors?.[0].message).toContain('"input.settings.playerCount"');
    expect(await stored()).toEqual(before);
  });

  it('several mistakes are told at once', async () => {
    const { errors } = await startAnalysis(lab, { layers: ['x'], sampleIndices: [50], playerCount: 20 });
    expect(errors.map(({ field }) => field)).toEqual([
      'settings.layers',
      'settings.sampleIndices',
      'settings.playerCount',
    ]);
  });

  it.each(['not an id', 'QW5hbHlzaXM6MQ', ''])('a foreign id %j is NOT_FOUND', async (networkId) => {
    const { errors } = await startAnalysis({ ...lab, networkId });
    expect(errors).toEqual([
      { code: 'NOT_FOUND', field: 'networkId', message: 'It does not exist, or you can not see it.' },
    ]);
    expect(await stored()).toEqual(before);
  });
});

describe('requests beyond the limits', () => {
  it('a body of 2 MB is refused with a typed error', async () => {
    const { status, errors } = await lab.owner.ask('{ viewer { name } }', { padding: 'x'.repeat(2_000_000) });
    expect(status).toBe(413);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'LIMITED' },
      message: expect.stringContaining('256 kB'),
    });
  });

  it.each([
    [0, 'INVALID'],
    [101, 'LIMITED'],
  ])('a page of %i is %s', async (first, code) => {
    const { data, errors } = await lab.owner.ask(
      `{ viewer { workspaces(first: ${first}) { edges { cursor } } } }`,
    );
    expect(data.viewer.workspaces).toBeNull();
    expect(errors?.[0].extensions).toMatchObject({ code, field: 'first' });
  });

  it('a cursor of another list is INVALID', async () => {
    const { errors } = await lab.owner.ask(
      '{ viewer { workspaces(first: 1, after: "WzEsMl0") { edges { cursor } } } }',
    );
    expect(errors?.[0].extensions).toMatchObject({ code: 'INVALID', field: 'after' });
  });

  it.each([
    [
      'deep',
      `{ viewer { ${'workspaces(first: 1) { edges { node { members(first: 1) { edges { node { account { '.repeat(3)} id ${'} '.repeat(21)} } }`,
    ],
    ['wide', `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`],
    [
      'costly',
      '{ viewer { workspaces(first: 100) { edges { node { networks(first: 100) { edges { node { dataSet { samples(first: 100) { edges { node { id } } } } } } } } } } } }',
    ],
    ['long', `{ ${'viewer { id } '.repeat(2000)} }`],
  ])('an operation that is too %s is refused', async (_, query) => {
    const { status, data, errors } = await lab.owner.ask(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
    expect(['LIMITED', 'INVALID']).toContain(errors?.[0].extensions.code);
  });

  it('a list of operations, a form and a foreign page are refused', async () => {
    const url = `${world.origin}/graphql`;
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const json = { 'content-type': 'application/json' };
    const send = async (init: RequestInit) => (await fetch(url, { method: 'POST', ...init })).status;
    expect(await send({ body: `[${body}]`, headers: json })).toBe(400);
    expect(await send({ body, headers: { 'content-type': 'text/plain' } })).toBe(400);
    expect(await send({ body, headers: { ...json, origin: 'https://elsewhere.example' } })).toBe(403);
    expect(await send({ body: '{', headers: json })).toBe(400);
    expect(await send({ body, headers: json })).toBe(200);
  });

  it('introspection is off, and names are not given away', async () => {
    const asked = await lab.owner.ask('{ __schema { types { name } } }');
    expect(asked.errors?.[0].extensions.code).toBe('INVALID');
    const guessed = await lab.owner.ask('{ viewr { id } }');
    expect(guessed.errors?.[0].message).not.toContain('viewer');
  });
});

it('startAnalysis stores analysis, layers with the output last, samples and first jobs', async () => {
  const [analyses, layers, samples, jobs] = await stored();
  const { id, errors } = await startAnalysis(lab, { layers: ['dense2', 'dense1'] });
  expect(errors).toEqual([]);
  expect(await stored()).toEqual([analyses + 1, layers + 3, samples + 3, jobs + 2]);
  const query = `query ($id: ID!) { node(id: $id) { ... on Analysis {
    name status stage progress { completedJobs totalJobs } layers { index name isOutput size }
    quote { forwardPasses seconds megabytes } settings { probeTrainingCount layers } } } }`;
  const { data } = await lab.owner.ask(query, { id });
  expect(data.node).toMatchObject({
    name: 'Net of the table: 3 samples, 4 players',
    status: 'QUEUED',
    stage: 'PROBES',
    progress: { completedJobs: 0, totalJobs: 2 + 1 + 3 + 1 },
    layers: [
      { index: 0, name: 'dense1', isOutput: false, size: 8 },
      { index: 1, name: 'dense2', isOutput: false, size: 8 },
      { index: 2, name: 'output', isOutput: true, size: 2 },
    ],
    settings: { probeTrainingCount: 300, layers: ['dense1', 'dense2'] },
  });
  expect(data.node.quote.forwardPasses).toBe(3 * (16 + 2) + 2 * (300 + 12));
  expect(data.node.quote.seconds).toBeCloseTo(((54 + 24) * 0.1 + 600 * 0.2 + 9 * 16 * 0.3) / 1000, 12);
});

it('cancelAnalysis ends it once, deleteAnalysis removes it, and the network can go then', async () => {
  const { id: analysisId } = await startAnalysis(lab);
  const cancel = () =>
    lab.owner.tell('cancelAnalysis', 'CancelAnalysisInput', { analysisId }, 'analysis { status }');
  expect(await cancel()).toEqual({ analysis: { status: 'CANCELLED' }, errors: [] });
  expect(await cancel()).toMatchObject({ analysis: { status: 'CANCELLED' }, errors: [{ code: 'INVALID' }] });
  const remove = { networkId: lab.networkId };
  const refused = await lab.owner.tell('removeNetwork', 'RemoveNetworkInput', remove, 'removedId');
  expect(refused).toMatchObject({ removedId: null, errors: [{ code: 'INVALID', field: 'networkId' }] });
  const { data } = await lab.owner.ask(
    'query ($id: ID!) { workspace(id: $id) { analyses(first: 100) { edges { node { id } } } } }',
    { id: lab.workspaceId },
  );
  for (const { node } of data.workspace.analyses.edges) {
    const input = { analysisId: node.id };
    const { deletedId } = await lab.owner.tell('deleteAnalysis', 'DeleteAnalysisInput', input, 'deletedId');
    expect(deletedId).toBe(node.id);
  }
  const removed = await lab.owner.tell('removeNetwork', 'RemoveNetworkInput', remove, 'removedId');
  expect(removed).toEqual({ removedId: lab.networkId, errors: [] });
});
