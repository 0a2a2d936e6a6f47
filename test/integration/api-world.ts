// One small world for the tests of the API: a real Postgres, a started server, a catalogue of two tiny networks.
import type { AddressInfo } from 'node:net';
import {
  type PublishedDataSet,
  type PublishedSamples,
  publishDataSet,
  publishNetwork,
} from '@strata/database';
import { createApiServer } from '../../apps/api/src/server.ts';
import { freshDatabase } from '../postgres.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of hand-written queries, shaped by the query beside them
export type Data = any;

export interface Answer {
  status: number;
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

export type Variables = Record<string, unknown>;

export interface Person {
  accountId: string;
  cookie(): string;
  ask(query: string, variables?: Variables): Promise<Answer>;
  /** A mutation that takes one input: the payload. */
  tell(name: string, inputType: string, input: Variables, selection: string): Promise<Data>;
}

export interface World {
  origin: string;
  signUp(name: string): Promise<Person>;
  nobody(): Person;
  stop(): Promise<void>;
}

export const password = 'a password for tests';

export async function startWorld(): Promise<World> {
  const { drop } = await freshDatabase();
  await fillCatalogue();
  const api = await serveApi();
  return {
    ...api,
    async stop() {
      await api.stop();
      await drop();
    },
  };
}

/** A started server over the database that DATABASE_URL names. */
export async function serveApi(): Promise<World> {
  const origin = 'http://strata.test';
  const { server, close } = await createApiServer({
    origin,
    secret: 'a secret for tests only, 32 letters',
    explorer: false,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: address,
    signUp: (name) => signUp(address, name),
    nobody: () => person(address),
    stop: close,
  };
}

async function signUp(origin: string, name: string): Promise<Person> {
  const newcomer = person(origin);
  const input = { name, email: `${name.toLowerCase()}@example.org`, password };
  const { account, errors } = await newcomer.tell('signUp', 'SignUpInput', input, 'account { id }');
  if (errors.length > 0) throw new Error(errors[0].message);
  return { ...newcomer, accountId: account.id };
}

function person(origin: string): Person {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask: Person['ask'] = async (query, variables = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookie() },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      cookies.set(name, value);
    }
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  return {
    accountId: '',
    cookie,
    ask,
    async tell(name, inputType, input, selection) {
      const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} errors { code field message } } }`;
      const { data, errors } = await ask(query, { input });
      if (errors) throw new Error(`${name}: ${errors[0].message}`);
      return data[name];
    },
  };
}

const layers = ['dense1', 'dense2'].map((name) => ({ name, operator: 'dense', shape: [8], size: 8 }));
const calibration = {
  secondsPerThousandPasses: 0.1,
  secondsPerThousandTrainingFeatures: 0.2,
  secondsPerThousandSubsets: 0.3,
  cores: 1,
  backend: 'tests',
  engineVersion: 'tests',
  measuredAt: '2026-01-01T00:00:00.000Z',
};

/** "table": 4 attributes of one input each. "images": 4×4 pixels. */
async function fillCatalogue(): Promise<void> {
  const attributes = ['a', 'b', 'c', 'd'].map((name, index) => ({ name, inputs: [index] }));
  await publishPair({ key: 'table', kind: 'TABLE', shape: [4], attributes });
  await publishPair({ key: 'images', kind: 'IMAGE', shape: [4, 4, 1], attributes: [] });
}

const halves = ['left', 'right'].map((name, half) => ({
  name,
  inputs: Array.from({ length: 16 }, (_, pixel) => pixel).filter((pixel) => pixel % 4 < 2 === (half === 0)),
}));

function samplesOf(size: number): PublishedSamples {
  return {
    inputs: Float32Array.from({ length: 12 * size }, (_, i) => i),
    labels: Int32Array.from({ length: 12 }, (_, i) => i % 2),
    display: [],
  };
}

/** A data set with 12 samples of two classes in each part, and networks for it: two seeds, the first with a checkpoint. */
async function publishPair(
  part: Pick<PublishedDataSet, 'key' | 'kind' | 'shape' | 'attributes'>,
): Promise<void> {
  const size = part.shape.reduce((product, side) => product * side, 1);
  const common = { description: 'For tests.', hash: part.key };
  await publishDataSet({
    ...common,
    ...part,
    name: `The ${part.key}`,
    licence: 'MIT',
    source: 'tests',
    classNames: ['no', 'yes'],
    trainingCount: 300,
    heldOut: samplesOf(size),
    training: samplesOf(size),
    players: part.kind === 'IMAGE' ? { GRID: { 2: halves } } : {},
  });
  const family = `net-${part.key}`;
  const final = { seed: 1, checkpoint: null, epoch: 4, trainingLoss: 0.1, heldOutLoss: 0.3, offered: true };
  const members = {
    [family]: final,
    [`${family}-seed2`]: { ...final, seed: 2, offered: false },
    [`${family}@untrained`]: {
      ...final,
      checkpoint: 'untrained',
      epoch: 0,
      heldOutLoss: 0.1,
      offered: false,
    },
  };
  for (const [key, member] of Object.entries(members))
    await publishNetwork({
      ...common,
      ...member,
      ...{ key, family, layers, calibration, architecture: 'MLP', dataSet: part.key },
      ...{ hash: key, parameters: 100, accuracy: 0.9 },
      name: key === family ? `Net of the ${part.key}` : key,
    });
}

export interface Lab {
  owner: Person;
  workspaceId: string;
  /** On the table. */
  networkId: string;
}

/** A workspace with the network of the table. */
export async function openLab(owner: Person): Promise<Lab> {
  const { workspace } = await owner.tell(
    'createWorkspace',
    'CreateWorkspaceInput',
    { name: 'Lab' },
    'workspace { id }',
  );
  const input = { workspaceId: workspace.id, catalogueKey: 'net-table' };
  const { network } = await owner.tell('addNetwork', 'AddNetworkInput', input, 'network { id }');
  return { owner, workspaceId: workspace.id, networkId: network.id };
}

/** Invites by link, and the guest accepts. */
export async function invite({ owner, workspaceId }: Lab, guest: Person, role: string): Promise<void> {
  const { token } = await owner.tell(
    'createInvitation',
    'CreateInvitationInput',
    { workspaceId, role },
    'token',
  );
  const { errors } = await guest.tell(
    'acceptInvitation',
    'AcceptInvitationInput',
    { token },
    'workspace { id }',
  );
  if (errors.length > 0) throw new Error(errors[0].message);
}

export const settings = {
  layers: ['dense1', 'dense2'],
  sampleIndices: [0, 1, 2],
  playerScheme: 'ATTRIBUTES',
  playerCount: 4,
};

export async function startAnalysis(
  { owner, networkId }: Lab,
  changes: Variables = {},
): Promise<{ id: string; errors: { code: string; field: string; message: string }[] }> {
  const input = { networkId, settings: { ...settings, ...changes } };
  const { analysis, errors } = await owner.tell('startAnalysis', 'AnalysisInput', input, 'analysis { id }');
  return { id: analysis?.id ?? '', errors };
}

/** The uuid in a global id. */
export function rowId(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1];
}
