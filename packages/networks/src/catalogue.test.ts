import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chosenBackend } from './backend.ts';
import { catalogue, planOf } from './catalogue.ts';
import type { Labelled } from './datasets/data-set.ts';
import { loadDataSet } from './datasets/data-sets.ts';
import { loadNetwork } from './load-network.ts';
import { readManifest, weightsFolder } from './manifest.ts';
import type { Network } from './network.ts';

const demanded: Record<string, number> = {
  'lenet-mnist': 0.96,
  'mlp7-mnist': 0.94,
  'mlp7-tic-tac-toe': 0.95,
  'mlp7-breast-cancer': 0.95,
};

test('catalogue holds the four networks', () => {
  expect(catalogue.map(({ key }) => key)).toEqual(Object.keys(demanded));
});

test.each(catalogue)('catalogue: $key is as accurate as its manifest says, and enough', async (entry) => {
  const { checkpoints, dataSetHash, backend } = readManifest(entry.key);
  const dataSet = await loadDataSet(entry.dataSet);
  expect(dataSet.hash).toBe(dataSetHash);
  expect(entry.accuracy).toBeGreaterThanOrEqual(demanded[entry.key]);
  const digits = backend === (await chosenBackend()) ? 12 : 2; // another backend rounds in another way
  for (const [checkpoint, { heldOutAccuracy, trainingAccuracy, hash }] of Object.entries(checkpoints)) {
    const network = await loadNetwork(entry.key, { checkpoint });
    expect(network.hash).toBe(hash);
    expect(await accuracyOf(network, dataSet.heldOut)).toBeCloseTo(heldOutAccuracy, digits);
    expect(await accuracyOf(network, dataSet.training)).toBeCloseTo(trainingAccuracy, digits);
    network.dispose();
  }
});

test('weights/ stays below 4 MB', () => {
  const files = readdirSync(weightsFolder, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, weightsFolder)).size, 0);
  expect(bytes).toBeLessThan(4e6);
});

test('planOf("mlp-mnist") asks what was meant', () => {
  expect(() => planOf('mlp-mnist')).toThrow('There is no network "mlp-mnist". Did you mean "mlp7-mnist"?');
});

async function accuracyOf(network: Network, part: Labelled): Promise<number> {
  const { classCount } = network;
  const logits = await network.predict(part.inputs, part.count);
  const right = part.labels.filter((label, row) => {
    const scores = logits.subarray(row * classCount, (row + 1) * classCount);
    return scores[label] === Math.max(...scores);
  });
  return right.length / part.count;
}
