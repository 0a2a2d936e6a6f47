// The demo workspace, made through GraphQL as a person would make it: the same mutations, the same worker.
import { setTimeout as pause } from 'node:timers/promises';

export interface SeedOrder {
  /** Where Strata answers, such as http://localhost:3000. */
  origin: string;
  /** The demo workspace's owner. */
  email: string;
  password: string;
  /** Whether it was made before: what people did to it since then is theirs. */
  made: boolean;
  say(line: string): void;
}

const workspaceName = 'Demo';
const catalogueKeys = ['lenet-mnist', 'mlp7-mnist', 'mlp7-tic-tac-toe', 'mlp7-breast-cancer'];
const demoAnalysis = {
  name: 'LeNet on ten digits',
  network: 'lenet-mnist',
  layers: ['conv1', 'pool1', 'conv2', 'pool2', 'fc1', 'fc2'],
  settings: { playerScheme: 'VARIANCE', playerCount: 10, baseline: 'MEAN' },
};
const welcome =
  'Start here. A finding is anchored to a part of an analysis – this one to the last hidden layer – and its thread is open to everyone in the workspace.';

/** Makes what is missing of the demo workspace; run again it changes nothing. */
export async function seed({ origin, email, password, made, say }: SeedOrder): Promise<void> {
  const { ask, isNew } = await signIn(origin, email, password);
  if (made && !isNew) return;
  const workspaceId = await findOrMakeWorkspace(ask);
  const analyses = await ask(
    `query ($id: ID!) { workspace(id: $id) { analyses(first: 100) { edges { node { id name status } } } } }`,
    { id: workspaceId },
  );
  const found = analyses.workspace.analyses.edges
    .map((edge: Edge<AnalysisRow>) => edge.node)
    .find(
      (row: AnalysisRow) =>
        row.name === demoAnalysis.name && row.status !== 'CANCELLED' && row.status !== 'FAILED',
    );
  if (found?.status === 'FINISHED') return;
  const analysisId = found?.id ?? (await startDemo(ask, workspaceId));
  say(`Computing the demo analysis, "${demoAnalysis.name}" …`);
  await untilFinished(ask, analysisId, say);
  await addWelcome(ask, analysisId);
}

// biome-ignore lint/suspicious/noExplicitAny: answers of hand-written queries, shaped by the query beside them
type Answer = any;
type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
type Edge<T> = { node: T };
type AnalysisRow = { id: string; name: string; status: string };

async function signIn(
  origin: string,
  email: string,
  password: string,
): Promise<{ ask: Ask; isNew: boolean }> {
  let cookie = '';
  const ask: Ask = async (query, variables = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new Error(`The API refused a step of the demo: ${errors[0].message}`);
    return data;
  };
  const signed = await ask(
    `mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }`,
    { input: { email, password } },
  );
  const isNew = signed.signIn.errors.length > 0;
  if (isNew) {
    refuse(
      await ask(`mutation ($input: SignUpInput!) { answer: signUp(input: $input) { errors { message } } }`, {
        input: { name: 'Demo owner', email, password },
      }),
    );
  }
  return { ask, isNew };
}

async function findOrMakeWorkspace(ask: Ask): Promise<string> {
  const { viewer } = await ask(`{ viewer { workspaces(first: 100) { edges { node { id name } } } } }`);
  const found = viewer.workspaces.edges.find(
    (edge: Edge<{ name: string }>) => edge.node.name === workspaceName,
  );
  if (found) return found.node.id;
  const made = await ask(
    `mutation ($input: CreateWorkspaceInput!) { answer: createWorkspace(input: $input) { workspace { id } errors { message } } }`,
    { input: { name: workspaceName } },
  );
  return refuse(made).workspace.id;
}

async function startDemo(ask: Ask, workspaceId: string): Promise<string> {
  const networks = new Map<string, { id: string; sampleIndices: number[] }>();
  for (const catalogueKey of catalogueKeys)
    networks.set(catalogueKey, await addNetwork(ask, workspaceId, catalogueKey));
  const network = networks.get(demoAnalysis.network);
  if (!network) throw new Error(`The catalogue has no network "${demoAnalysis.network}".`);
  const settings = {
    ...demoAnalysis.settings,
    layers: demoAnalysis.layers,
    sampleIndices: network.sampleIndices,
  };
  const started = await ask(
    `mutation ($input: AnalysisInput!) { answer: startAnalysis(input: $input) { analysis { id } errors { message } } }`,
    { input: { networkId: network.id, name: demoAnalysis.name, settings } },
  );
  return refuse(started).analysis.id;
}

/** Adds a network, and picks the first held-out sample of every class. */
async function addNetwork(ask: Ask, workspaceId: string, catalogueKey: string) {
  const added = await ask(
    `mutation ($input: AddNetworkInput!) { answer: addNetwork(input: $input) {
       network { id dataSet { samples(first: 100) { edges { node { index label } } } } } errors { message } } }`,
    { input: { workspaceId, catalogueKey } },
  );
  const { network } = refuse(added);
  const firstOfClass = new Map<number, number>();
  for (const { node } of network.dataSet.samples.edges) {
    if (!firstOfClass.has(node.label)) firstOfClass.set(node.label, node.index);
  }
  return { id: network.id, sampleIndices: [...firstOfClass.values()].sort((a, b) => a - b) };
}

async function untilFinished(ask: Ask, id: string, say: SeedOrder['say']): Promise<void> {
  for (let told = ''; ; await pause(500)) {
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Analysis { status stage failure progress { completedJobs totalJobs } } } }`,
      { id },
    );
    if (node.status === 'FINISHED') return;
    if (node.status === 'FAILED') throw new Error(`The demo analysis failed: ${node.failure}`);
    if (node.status === 'CANCELLED') return;
    const line = `  ${node.stage.toLowerCase()}: ${node.progress.completedJobs} of ${node.progress.totalJobs} jobs`;
    if (line !== told) say(line);
    told = line;
  }
}

async function addWelcome(ask: Ask, analysisId: string): Promise<void> {
  const anchor = { kind: 'LAYER', layer: demoAnalysis.layers.at(-1) };
  refuse(
    await ask(
      `mutation ($input: AddFindingInput!) { answer: addFinding(input: $input) { errors { message } } }`,
      {
        input: { analysisId, anchor, text: welcome },
      },
    ),
  );
}

function refuse({ answer }: { answer: Answer }) {
  if (answer.errors.length > 0)
    throw new Error(`A step of the demo was refused: ${answer.errors[0].message}`);
  return answer;
}
