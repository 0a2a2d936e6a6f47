import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chosenBackend } from './backend.ts';
import { catalogue, reproductionNetworks, studyNetworks } from './catalogue.ts';
import type { Labelled } from './datasets/data-set.ts';
import { loadLessons } from './datasets/data-sets.ts';
import { loadNetwork } from './load-network.ts';
import { readManifest, weightsFolder } from './manifest.ts';
import type { Network } from './network.ts';
import { planOf } from './plans.ts';

const published: Record<string, number> = {
  'lenet-mnist': 0.96,
  'mlp7-mnist': 0.94,
  'mlp7-tic-tac-toe': 0.95,
  'mlp7-breast-cancer': 0.95,
};

const forReproduction: Record<string, number> = {
  'resnet20-mnist': 0.975,
  'vgg11-mnist': 0.97,
  'transformer-spam': 0.91,
  'lenet-mnist-seed2': 0.96,
  'lenet-mnist-seed3': 0.96,
  'mlp7-mnist-seed2': 0.94,
  'mlp7-mnist-seed3': 0.94,
  'mlp7-tic-tac-toe-seed2': 0.95,
  'mlp7-breast-cancer-seed2': 0.95,
  'resnet20-mnist-seed2': 0.975,
  'resnet20-mnist-seed3': 0.975,
  'vgg11-mnist-seed2': 0.97,
  'vgg11-mnist-seed3': 0.97,
  'transformer-spam-seed2': 0.91,
};

const demanded = { ...published, ...forReproduction };
/** Too slow to be measured whole at every checkpoint. */
const isDeep = (key: string) => /^(resnet20|vgg11|transformer)-/.test(key);

test('catalogue holds what the product offers, reproductionNetworks what it does not', () => {
  expect(catalogue.map(({ key }) => key)).toEqual(Object.keys(published));
  expect(reproductionNetworks.map(({ key }) => key)).toEqual(Object.keys(forReproduction));
});

test.each([...catalogue, ...reproductionNetworks])(
  'catalogue: $key is as accurate as its manifest says, and enough',
  async ({ key, dataSet: dataSetKey, accuracy }) => {
    const { checkpoints, dataSetHash, backend } = readManifest(key);
    const dataSet = await loadLessons(dataSetKey);
    expect(dataSet.hash).toBe(dataSetHash);
    expect(accuracy).toBeGreaterThanOrEqual(demanded[key]);
    const digits = backend === (await chosenBackend()) ? 12 : 2; // another backend rounds in another way
    for (const [checkpoint, { heldOutAccuracy, trainingAccuracy, hash }] of Object.entries(checkpoints)) {
      const network = await loadNetwork(key, { checkpoint });
      expect(network.hash).toBe(hash);
      if (!isDeep(key) || checkpoint === Object.keys(checkpoints).at(-1)) {
        expect(await accuracyOf(network, dataSet.heldOut)).toBeCloseTo(heldOutAccuracy, digits);
      }
      if (!isDeep(key))
        expect(await accuracyOf(network, dataSet.training)).toBeCloseTo(trainingAccuracy, digits);
      network.dispose();
    }
  },
);

test.each(reproductionNetworks.filter(({ seed }) => seed > 1))(
  'reproductionNetworks: $key differs from the first seed in its seed alone',
  ({ key }) => {
    const first = planOf(key.replace(/-seed\d$/, ''));
    const { key: _, name, seed, family, published: __, checkpoints, ...same } = planOf(key);
    expect(first).toMatchObject(same);
    expect([name, family, readManifest(key).seed]).toEqual([`${first.name}, seed ${seed}`, first.key, seed]);
    expect(readManifest(key).epochs).toBe(readManifest(first.key).epochs);
    expect(checkpoints).toEqual([]);
  },
);

test('studyNetworks are the other seeds and earlier moments of what the catalogue offers, under keys that load', async () => {
  const ofLeNet = studyNetworks.filter(({ family }) => family === 'lenet-mnist');
  const moments = ['untrained', 'epoch-1', 'epoch-2', 'epoch-4', 'epoch-8'];
  expect(ofLeNet.map(({ key }) => key)).toEqual([
    'lenet-mnist-seed2',
    'lenet-mnist-seed3',
    ...moments.map((moment) => `lenet-mnist@${moment}`),
  ]);
  const early = ofLeNet.find(({ checkpoint }) => checkpoint === 'epoch-4');
  expect(early).toMatchObject({ seed: 1, epoch: 4, name: 'LeNet on MNIST digits, epoch 4' });
  const network = await loadNetwork(early?.key ?? '');
  expect(network.hash).toBe(early?.hash);
  network.dispose();
});

test('weights/ stays below 15 MB', () => {
  const files = readdirSync(weightsFolder, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, weightsFolder)).size, 0);
  expect(bytes).toBeLessThan(15e6);
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
