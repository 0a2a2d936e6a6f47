import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { baselineOf, loadDataSet, loadNetwork, maskedInputs, playersByPosition } from '@strata/networks';
import { type Ask, signedUp } from '../ask.ts';
import { startStrata } from '../strata.ts';

const sampleCount = 20;
const playerCount = 10;
const layers = ['conv1', 'pool1', 'conv2', 'pool2', 'fc1', 'fc2'];
const settings = {
  layers,
  playerCount,
  playerScheme: 'VARIANCE',
  baseline: 'MEAN',
  sampleIndices: Array.from({ length: sampleCount }, (_, index) => index),
};

interface Outcome {
  quote: { seconds: number; megabytes: number };
  record: Record<
    'seconds' | 'megabytes' | 'probeSeconds' | 'inferenceSeconds' | 'splitSeconds' | 'storageSeconds',
    number
  > & {
    backend: string;
    forwardPasses: number;
  };
}

/** One analysis of LeNet through the whole product, probes fitted afresh, beside what its forward passes alone take. */
export async function analysisBench(): Promise<string> {
  const strata = await startStrata({ STRATA_DEMO: 'off' });
  const outcome = await analyse(strata.origin).finally(strata.stop);
  return table(outcome, await rawForwardSeconds());
}

async function analyse(origin: string): Promise<Outcome> {
  const ask = await signedUp(origin, {
    name: 'Bench',
    email: 'bench@strata.example',
    password: 'a long bench password',
  });
  const networkId = await addLeNet(ask);
  const { startAnalysis } = await ask(
    'mutation ($input: AnalysisInput!) { startAnalysis(input: $input) { analysis { id } errors { message } } }',
    { input: { networkId, settings } },
  );
  if (startAnalysis.errors.length > 0) throw new Error(startAnalysis.errors[0].message);
  for (;;) {
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Analysis { status failure quote { seconds megabytes } record {
         forwardPasses seconds megabytes probeSeconds inferenceSeconds splitSeconds storageSeconds backend } } } }`,
      { id: startAnalysis.analysis.id },
    );
    if (node.status === 'FINISHED') return node;
    if (node.status === 'FAILED') throw new Error(node.failure);
    await pause(250);
  }
}

async function addLeNet(ask: Ask): Promise<string> {
  const made = await ask(
    'mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) { workspace { id } } }',
    { input: { name: 'Bench' } },
  );
  const added = await ask(
    'mutation ($input: AddNetworkInput!) { addNetwork(input: $input) { network { id } } }',
    {
      input: { workspaceId: made.createWorkspace.workspace.id, catalogueKey: 'lenet-mnist' },
    },
  );
  return added.addNetwork.network.id;
}

/** The same masked inputs through the network alone, on one core: no features read, no probes. */
async function rawForwardSeconds(): Promise<number> {
  const [network, dataSet] = [await loadNetwork('lenet-mnist'), await loadDataSet('mnist')];
  const players = playersByPosition(dataSet, 'VARIANCE', playerCount);
  const baseline = baselineOf(dataSet, 'MEAN');
  const input = dataSet.heldOut.inputs.subarray(0, baseline.length);
  const batch = maskedInputs(input, baseline, players, 0, 2 ** playerCount);
  await network.predict(batch, 2 ** playerCount);
  const began = performance.now();
  for (let sample = 0; sample < sampleCount; sample++) await network.predict(batch, 2 ** playerCount);
  network.dispose();
  return (performance.now() - began) / 1000;
}

function table({ quote, record }: Outcome, raw: number): string {
  const busy = record.probeSeconds + record.inferenceSeconds + record.splitSeconds + record.storageSeconds;
  const row = (name: string, seconds: number) =>
    `| ${name} | ${seconds.toFixed(1)} | ${Math.round((100 * seconds) / busy)}% |`;
  return `## One analysis: LeNet, ${sampleCount} digits, ${playerCount} patches, ${layers.length} layers and the output

Through the whole product (API, queue, worker, Postgres), probes fitted afresh, ${availableParallelism()} cores, ${record.backend}:
**${record.seconds.toFixed(1)} s** from start to finished (quoted: ${quote.seconds.toFixed(1)} s), ${record.megabytes.toFixed(1)} MB stored (quoted: ${quote.megabytes.toFixed(1)} MB).

| part | core-seconds | share |
|---|---|---|
${row('linear probes', record.probeSeconds)}
${row('masked inference, all layers read', record.inferenceSeconds)}
${row('split with certificate', record.splitSeconds)}
${row('storage', record.storageSeconds)}

The ${(sampleCount * 2 ** playerCount).toLocaleString('en')} masked forward passes alone, nothing read but the output: ${raw.toFixed(1)} core-seconds;
masking, reading ${layers.length} layers and their probes make that ${(record.inferenceSeconds / raw).toFixed(2)} times as long.`;
}
