import { onStatement } from '@strata/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import { finishAnalysis } from './api-finished-analysis.ts';
import {
  type Data,
  type Lab,
  openLab,
  rowId,
  startAnalysis,
  startWorld,
  type Variables,
  type World,
} from './api-world.ts';

let world: World;
let lab: Lab;
/** Finished, on three samples of the table. */
let analysisId: string;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
  analysisId = await finished(lab.networkId);
});
afterAll(() => world.stop());

async function finished(networkId: string, changes: Variables = {}): Promise<string> {
  const { id } = await startAnalysis({ ...lab, networkId }, changes);
  await finishAnalysis(rowId(id));
  return id;
}

async function addedNetwork(catalogueKey: string): Promise<string> {
  const input = { workspaceId: lab.workspaceId, catalogueKey };
  return (await lab.owner.tell('addNetwork', 'AddNetworkInput', input, 'network { id }')).network.id;
}

async function stored(): Promise<number[]> {
  const jobs = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pgboss.job`;
  const counts = [database().study.count(), database().analysis.count(), database().network.count()];
  return [...(await Promise.all(counts)), Number(jobs[0].count)];
}

async function start(input: Variables, selection = 'study { id }'): Promise<Data> {
  return lab.owner.tell('startStudy', 'StudyInput', { analysisId, ...input }, selection);
}

async function quote(input: Variables): Promise<Data> {
  const query =
    'query ($input: StudyInput!) { quoteStudy(input: $input) { quote { forwardPasses seconds megabytes } errors { code field message } } }';
  const { data, errors } = await lab.owner.ask(query, { input: { analysisId, ...input } });
  if (errors) throw new Error(errors[0].message);
  return data.quoteStudy;
}

describe('startStudy with bad settings', () => {
  let before: number[];

  beforeEach(async () => {
    before = await stored();
  });

  async function expectRefused(input: Variables, field: string, message: RegExp, code = 'INVALID') {
    const { study, errors } = await start(input);
    expect(study).toBeNull();
    expect(errors).toEqual([{ code, field, message: expect.stringMatching(message) }]);
    expect(await quote(input)).toEqual({ quote: null, errors });
    expect(await stored()).toEqual(before);
  }

  const generalisation = { kind: 'GENERALISATION' };
  const stability = { kind: 'STABILITY' };
  const dynamics = { kind: 'DYNAMICS' };

  it.each<[what: string, input: Variables, field: string, message: RegExp]>([
    [
      'settings of another kind',
      { ...dynamics, stability: { draws: 4 } },
      'stability',
      /study of dynamics has no settings of stability/,
    ],
    [
      'an unknown layer',
      { ...stability, layers: ['dense9'] },
      'layers',
      /no layer "dense9"; it has "dense1"/,
    ],
    [
      'a layer named twice',
      { ...stability, layers: ['dense1', 'dense1'] },
      'layers',
      /once each, but "dense1" came again/,
    ],
    ['the output as a layer', { ...stability, layers: ['output'] }, 'layers', /leave it out/],
    [
      'a network that is no match',
      { ...generalisation, generalisation: { networks: ['net-images'] } },
      'generalisation.networks',
      /can not be compared with "net-images"; there are "net-table-seed2"/,
    ],
    [
      'no network',
      { ...generalisation, generalisation: { networks: [] } },
      'generalisation.networks',
      /at least one/,
    ],
    [
      'a network twice',
      { ...generalisation, generalisation: { networks: ['net-table-seed2', 'net-table-seed2'] } },
      'generalisation.networks',
      /named once/,
    ],
    [
      'a control without joint extraction',
      { ...generalisation, generalisation: { jointly: false, controlAnalysisId: 'x' } },
      'generalisation.controlAnalysisId',
      /beside joint extraction/,
    ],
    ['σ of 0', { ...stability, stability: { noise: 0 } }, 'stability.noise', /above 0 and at most 1, not 0/],
    ['σ of 2', { ...stability, stability: { noise: 2 } }, 'stability.noise', /not 2/],
    ['one draw', { ...stability, stability: { draws: 1 } }, 'stability.draws', /from 2 to 256, not 1/],
    ['257 draws', { ...stability, stability: { draws: 257 } }, 'stability.draws', /not 257/],
    ['a negative seed', { ...stability, stability: { seed: -1 } }, 'stability.seed', /not -1/],
    [
      'an unknown checkpoint',
      { ...dynamics, dynamics: { checkpoints: ['epoch-9'] } },
      'dynamics.checkpoints',
      /no checkpoint "epoch-9"; it has "untrained"/,
    ],
    [
      'a checkpoint named twice',
      { ...dynamics, dynamics: { checkpoints: ['untrained', 'untrained'] } },
      'dynamics.checkpoints',
      /once each, but "untrained" came again/,
    ],
    ['no checkpoint', { ...dynamics, dynamics: { checkpoints: [] } }, 'dynamics.checkpoints', /at least one/],
    [
      'too many training samples',
      { ...dynamics, dynamics: { trainingSamplesPerClass: 21 } },
      'dynamics.trainingSamplesPerClass',
      /from 0 to 20, not 21/,
    ],
  ])('%s names the field, and stores nothing', async (_, input, field, message) => {
    await expectRefused(input, field, message);
  });

  it.each(['not an id', 'QW5hbHlzaXM6MQ'])('a foreign id %j is NOT_FOUND', async (id) => {
    await expectRefused({ ...stability, analysisId: id }, 'analysisId', /does not exist/, 'NOT_FOUND');
    const control = { generalisation: { controlAnalysisId: id } };
    const field = 'generalisation.controlAnalysisId';
    await expectRefused({ ...generalisation, ...control }, field, /does not exist/, 'NOT_FOUND');
  });

  it('an analysis is no control of itself', async () => {
    const control = { generalisation: { controlAnalysisId: analysisId } };
    await expectRefused({ ...generalisation, ...control }, 'generalisation.controlAnalysisId', /of itself/);
  });

  it('an analysis that has not finished, is of changed weights or of another engine, is refused', async () => {
    const { id } = await startAnalysis(lab);
    before = await stored();
    await expectRefused({ ...stability, analysisId: id }, 'analysisId', /this one is queued/);
    const where = { id: rowId(analysisId) };
    const { networkHash, engineVersion } = await database().analysis.findUniqueOrThrow({ where });
    await database().analysis.update({ where, data: { networkHash: 'another' } });
    await expectRefused(stability, 'analysisId', /weights of Net of the table have changed/);
    await database().analysis.update({ where, data: { networkHash, engineVersion: '0' } });
    await expectRefused(stability, 'analysisId', /version 0 of the engine/);
    await database().analysis.update({ where, data: { engineVersion } });
  });

  it('a network without checkpoints, and players that differ from sample to sample, are refused', async () => {
    const second = await finished(await addedNetwork('net-table-seed2'));
    before = await stored();
    await expectRefused(
      { ...dynamics, analysisId: second },
      'dynamics.checkpoints',
      /no earlier checkpoint of net-table-seed2/,
    );
    const where = { id: rowId(analysisId) };
    const { settings } = await database().analysis.findUniqueOrThrow({ where });
    const own = { ...(settings as object), playerScheme: 'FOREGROUND' };
    await database().analysis.update({ where, data: { settings: own } });
    const asked = { ...dynamics, dynamics: { trainingSamplesPerClass: 1 } };
    await expectRefused(asked, 'dynamics.trainingSamplesPerClass', /players of its own/);
    expect((await quote(dynamics)).errors).toEqual([]);
    await database().analysis.update({ where, data: { settings: settings as object } });
  });

  it('more than one study may cost is LIMITED, with its cost', async () => {
    const where = { id: rowId(analysisId) };
    const { settings } = await database().analysis.findUniqueOrThrow({ where });
    const many = { ...(settings as object), playerCount: 16 };
    await database().analysis.update({ where, data: { settings: many } });
    await expectRefused(
      stability,
      'analysisId',
      /would take 6,291,456 forward passes .* one study may take 4,000,000/,
      'LIMITED',
    );
    await database().analysis.update({ where, data: { settings: settings as object } });
  });
});

describe('quoteStudy', () => {
  it('adds up what its analyses cost, and its own work', async () => {
    const passes = async (input: Variables) => (await quote(input)).quote.forwardPasses;
    const seen = 300 + 12; // samples that each probe is fitted and measured on
    expect(await passes({ kind: 'GENERALISATION' })).toBe(3 * (16 + 2) + 2 * seen);
    expect(await passes({ kind: 'GENERALISATION', layers: [] })).toBe(3 * (16 + 2));
    expect(await passes({ kind: 'STABILITY', stability: { draws: 8 } })).toBe(3 * 8 * 16);
    const dynamics = { trainingSamplesPerClass: 2 };
    expect(await passes({ kind: 'DYNAMICS', dynamics })).toBe((3 + 4 + 4) * (16 + 2));
    const jointly = await quote({ kind: 'GENERALISATION' });
    const apart = await quote({ kind: 'GENERALISATION', generalisation: { jointly: false } });
    expect(jointly.quote.seconds).toBeGreaterThan(apart.quote.seconds);
  });
});

describe('a study', () => {
  let study: Data;

  beforeAll(async () => {
    const selection = `study { id name kind status stage version settings { layers jointly noise } quote { forwardPasses }
      progress { completedJobs totalJobs } base { id } createdBy { name } workspace { id } result { __typename } record { seconds }
      networks { index role seed checkpoint epoch trainingLoss analysis { id status study { name } network { name } } } }`;
    ({ study } = await start({ kind: 'GENERALISATION' }, selection));
  });

  it('stands with its base and its workspace, and says what it is made of', async () => {
    expect(study).toMatchObject({
      ...{ kind: 'GENERALISATION', status: 'QUEUED', stage: 'ANALYSES', result: null, record: null },
      name: 'Generalisation of Net of the table: 3 samples, 4 players',
      settings: { layers: ['dense1', 'dense2'], jointly: true, noise: null },
      progress: { completedJobs: 0, totalJobs: 2 + 1 + 3 + 1 + 3 + 1 },
      ...{ base: { id: analysisId }, workspace: { id: lab.workspaceId }, createdBy: { name: 'Owner' } },
    });
    expect(study.networks.map(({ role, seed }: Data) => [role, seed])).toEqual([
      ['BASE', 1],
      ['COMPARED', 2],
    ]);
    const query = `query ($id: ID!) { node(id: $id) { ... on Analysis { studies(first: 5) { edges { node { id } } }
      comparableNetworks { key seed checkpoint } checkpoints { key checkpoint epoch heldOutLoss } } } }`;
    const { data } = await lab.owner.ask(query, { id: analysisId });
    expect(data.node).toEqual({
      studies: { edges: [{ node: { id: study.id } }] },
      comparableNetworks: [{ key: 'net-table-seed2', seed: 2, checkpoint: null }],
      checkpoints: [{ key: 'net-table@untrained', checkpoint: 'untrained', epoch: 0, heldOutLoss: 0.1 }],
    });
  });

  it('goes on to its own samples when its analyses have finished, in one step', async () => {
    const child = study.networks[1].analysis;
    expect(child).toMatchObject({ status: 'QUEUED', study: { name: study.name } });
    await finishAnalysis(rowId(child.id));
    const query = `query ($id: ID!) { node(id: $id) { ... on Study { status stage progress { completedJobs } } } }`;
    const { data } = await lab.owner.ask(query, { id: study.id });
    expect(data.node).toEqual({ status: 'RUNNING', stage: 'SAMPLES', progress: { completedJobs: 7 } });
    const jobs = await database().$queryRaw<Data[]>`
      SELECT data->>'job' AS job, count(*)::int FROM pgboss.job
      WHERE data->'payload'->>'studyId' = ${rowId(study.id)} GROUP BY 1`;
    expect(jobs).toEqual([{ job: 'extract-jointly', count: 3 }]);
  });

  it('can not be the base of another, nor its analyses', async () => {
    const { errors } = await start({ kind: 'STABILITY', analysisId: study.networks[1].analysis.id });
    expect(errors).toMatchObject([
      { code: 'INVALID', field: 'analysisId', message: expect.stringContaining('made for a study') },
    ]);
  });

  it('renameStudy keeps what somebody else has written meanwhile', async () => {
    const rename = (name: string, expectedVersion: number) => {
      const input = { studyId: study.id, name, expectedVersion };
      return lab.owner.tell('renameStudy', 'RenameStudyInput', input, 'study { name version }');
    };
    expect(await rename('Seeds', study.version)).toEqual({
      study: { name: 'Seeds', version: 2 },
      errors: [],
    });
    const late = await rename('Mine', study.version);
    expect(late).toMatchObject({
      study: { name: 'Seeds' },
      errors: [{ code: 'CONFLICT', field: 'expectedVersion' }],
    });
  });

  it('the list of studies asks as many statements for many as for one', async () => {
    await start({ kind: 'STABILITY' });
    await start({ kind: 'GENERALISATION' });
    const query = `query ($id: ID!, $first: Int!) { workspace(id: $id) { studies(first: $first) { edges { node {
      name progress { totalJobs } createdBy { name } base { name comparableNetworks { key } checkpoints { key } }
      networks { name analysis { name network { name } } trainingAnalysis { id } } result { __typename } } } } } }`;
    const count = async (first: number) => {
      let statements = 0;
      const stop = onStatement(() => statements++);
      const { data, errors } = await lab.owner.ask(query, { id: lab.workspaceId, first });
      stop();
      expect(errors).toBeUndefined();
      expect(data.workspace.studies.edges.length).toBe(first);
      return statements;
    };
    expect(await count(3)).toBe(await count(1));
  });

  it('a network that only studies brought in is listed once somebody adds it, and no longer once removed', async () => {
    const listed = async () => {
      const query =
        'query ($id: ID!) { workspace(id: $id) { networks(first: 9) { edges { node { id name } } } } }';
      const { data } = await lab.owner.ask(query, { id: lab.workspaceId });
      return data.workspace.networks.edges.map(({ node }: Data) => node.name);
    };
    await start({ kind: 'DYNAMICS', dynamics: { trainingSamplesPerClass: 0 } });
    expect(await listed()).not.toContain('net-table@untrained');
    const networkId = await addedNetwork('net-table@untrained');
    expect(await listed()).toContain('net-table@untrained');
    await lab.owner.tell('removeNetwork', 'RemoveNetworkInput', { networkId }, 'removedId');
    expect(await listed()).not.toContain('net-table@untrained');
  });
});
