import { type LinearProbe, logOdds } from '@strata/interaction-engine';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { taskOf } from './architectures/architecture.ts';
import { architectures } from './architectures/architectures.ts';
import { chosenBackend } from './backend.ts';
import { baselineOf } from './baseline.ts';
import { catalogue, reproductionNetworks } from './catalogue.ts';
import { inputAt } from './datasets/data-set.ts';
import { loadLessons, loadTextSet } from './datasets/data-sets.ts';
import type { TextDataSet } from './datasets/text-set.ts';
import { loadNetwork } from './load-network.ts';
import { finalCheckpoint, readManifest, readWeights } from './manifest.ts';
import { setWeights } from './model-weights.ts';
import { networkGames } from './network-game.ts';
import { planOf } from './plans.ts';
import type { Player } from './players/player.ts';
import { playersByPosition } from './players/players-by-position.ts';
import { wordBaseline, wordPlayers } from './players/words.ts';

const all = [...catalogue, ...reproductionNetworks].map(({ key }) => key);

beforeAll(async () => {
  await chosenBackend();
});

test.each(all)(
  'loadNetwork(%s) reads all layers in the pass that predicts, and leaves no tensor',
  async (key) => {
    const before = tf.memory().numTensors;
    const network = await loadNetwork(key);
    const { heldOut } = await loadLessons(planOf(key).dataSet);
    const inputs = heldOut.inputs.slice(0, (9 * heldOut.inputs.length) / heldOut.count);
    const names = network.layers.map(({ name }) => name);
    const { logits, features } = await network.features(inputs, 9, names);
    expect(logits).toEqual(await network.predict(inputs, 9));
    for (const { name, size } of network.layers) {
      expect(features[name].length).toBe(9 * size);
      expect(features[name].every(Number.isFinite)).toBe(true);
    }
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  },
);

test.each(all)(
  'networkGames of %s: its own head on the last layer plays the output’s game (truth 6)',
  async (key) => {
    const network = await loadNetwork(key);
    const layer = network.layers[network.layers.length - 1].name;
    const game = {
      network,
      ...(await sampleGame(key)),
      readers: [{ layer, probe: await headOf(key), pooled: false }],
    };
    const games = await networkGames(game);
    const [own, output] = [layer, 'output'].map((name) => games.get(name) ?? new Float64Array());
    const logits = await network.predict(game.input, 1);
    expect(output.length).toBe(2 ** game.players.length);
    expect(output.at(-1)).toBeCloseTo(logOdds(logits, 0, network.classCount, game.target), 4);
    const scale = Math.max(...output.map(Math.abs));
    own.forEach((value, mask) => {
      expect(Math.abs(value - output[mask])).toBeLessThan(2e-5 * scale);
    });
    network.dispose();
  },
);

test('networkGames of ten words: the whole text is read the same under each baseline, an empty one is not', async () => {
  const network = await loadNetwork('transformer-spam');
  const mails = await loadTextSet('spam');
  const input = inputAt(mails.heldOut, 3);
  const players = wordPlayers(mails, input, 10);
  const target = mails.heldOut.labels[3];
  const games = await Promise.all(
    (['MASK', 'ZERO', 'MEAN'] as const).map((kind) =>
      networkGames({ network, input, target, players, baseline: wordBaseline(mails, kind), readers: [] }),
    ),
  );
  const outputs = games.map((game) => game.get('output') ?? new Float64Array());
  expect(outputs.map(({ length }) => length)).toEqual([1024, 1024, 1024]);
  expect(new Set(outputs.map((output) => output.at(-1)?.toFixed(4))).size).toBe(1);
  expect(new Set(outputs.map((output) => output[0].toFixed(4))).size).toBe(3);
  network.dispose();
});

/** A game of some 2⁶ masks; a table's attributes cannot be fewer than they are. */
async function sampleGame(key: string) {
  const lessons = await loadLessons(planOf(key).dataSet);
  const input = inputAt(lessons.heldOut, 3);
  const target = lessons.heldOut.labels[3];
  if (lessons.kind === 'TEXT') return { input, target, ...wordsOf(lessons, input) };
  const [scheme, count] =
    lessons.kind === 'TABLE' ? (['ATTRIBUTES', lessons.attributes.length] as const) : (['GRID', 6] as const);
  return {
    input,
    target,
    players: playersByPosition(lessons, scheme, count),
    baseline: baselineOf(lessons, 'MEAN'),
  };
}

function wordsOf(lessons: TextDataSet, input: Float32Array): { players: Player[]; baseline: Float32Array } {
  return { players: wordPlayers(lessons, input, 6), baseline: wordBaseline(lessons, 'MASK') };
}

/** The network's output layer as a probe. */
async function headOf(key: string): Promise<LinearProbe> {
  const manifest = readManifest(key);
  const { architecture, dataSet } = planOf(key);
  const model = architectures[architecture](taskOf(await loadLessons(dataSet)), manifest.seed);
  setWeights(model, readWeights(manifest, finalCheckpoint(manifest)));
  const [kernel, bias] = model.getLayer('output').getWeights();
  const [featureSize, classCount] = kernel.shape;
  const probe = {
    featureSize,
    classCount,
    weights: Float64Array.from(kernel.dataSync()),
    biases: Float64Array.from(bias.dataSync()),
    mean: new Float64Array(featureSize),
    scale: new Float64Array(featureSize).fill(1),
  };
  model.dispose();
  return probe;
}
