import { type LinearProbe, logOdds, moebius, sparsify } from '@strata/interaction-engine';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { baselineOf } from './baseline.ts';
import { inputAt } from './datasets/data-set.ts';
import { loadDataSet } from './datasets/data-sets.ts';
import { loadNetwork } from './load-network.ts';
import { finalCheckpoint, readManifest, readWeights } from './manifest.ts';
import { maskedInputs } from './mask.ts';
import { type GamesRequest, networkGames } from './network-game.ts';
import { playersByPosition } from './players/players-by-position.ts';

const network = await loadNetwork('lenet-mnist');
const digits = await loadDataSet('mnist');
const input = inputAt(digits.heldOut, 3);
const target = digits.heldOut.labels[3];
const players = playersByPosition(digits, 'GRID', 10);
const baseline = baselineOf(digits, 'MEAN');
const head = { layer: 'fc2', probe: ownHead('lenet-mnist', 84, 10), pooled: true };
const request: GamesRequest = { network, input, target, players, baseline, readers: [head] };

test('networkGames: a probe that holds the network’s own head gives the output’s game (method §6, truth 6)', async () => {
  const games = await networkGames(request);
  const [own, output] = [gameOf(games, 'fc2'), gameOf(games, 'output')];
  expect(largestDifference(own, output)).toBeLessThan(1e-5 * largest(output));
});

test('networkGames: … and so the output’s interactions', async () => {
  const games = await networkGames({ ...request, players: players.slice(0, 7) });
  const [own, output] = ['fc2', 'output'].map((name) => {
    const values = gameOf(games, name);
    const shifted = values.map((value) => value - values[0]);
    return {
      harsanyi: moebius(shifted),
      split: sparsify(values, { kappa: 0, tolerance: 1e-6, iterationLimit: 20_000 }),
    };
  });
  expect(largestDifference(own.harsanyi, output.harsanyi)).toBeLessThan(1e-4);
  expect(Math.abs(own.split.objective - output.split.objective)).toBeLessThan(1e-3 * output.split.objective);
});

test('networkGames: v(x_T) is the log-odds of the masked input', async () => {
  const output = gameOf(await networkGames({ ...request, readers: [] }), 'output');
  for (const mask of [0, 1, 0b1010011010, 1023]) {
    const logits = await network.predict(maskedInputs(input, baseline, players, mask, 1), 1);
    expect(output[mask]).toBe(logOdds(logits, 0, 10, target));
  }
});

test('networkGames: batches change nothing, and progress ends at 2ⁿ', async () => {
  const done: number[] = [];
  const onProgress = (count: number) => done.push(count);
  const whole = await networkGames(request);
  const parts = await networkGames({ ...request, batchSize: 300, onProgress });
  expect(done).toEqual([300, 600, 900, 1024]);
  expect(parts).toEqual(whole);
});

test('networkGames leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  await networkGames(request);
  expect(tf.memory().numTensors).toBe(before);
});

test('networkGames plays a table’s attributes, too', async () => {
  const table = await loadNetwork('mlp7-tic-tac-toe');
  const boards = await loadDataSet('tic-tac-toe');
  const games = await networkGames({
    network: table,
    input: inputAt(boards.heldOut, 0),
    target: boards.heldOut.labels[0],
    players: playersByPosition(boards, 'ATTRIBUTES', 9),
    baseline: baselineOf(boards, 'MEAN'),
    readers: [{ layer: 'fc6', probe: ownHead('mlp7-tic-tac-toe', 64, 2), pooled: false }],
  });
  const output = gameOf(games, 'output');
  expect(output.length).toBe(512);
  expect(largestDifference(gameOf(games, 'fc6'), output)).toBeLessThan(1e-5 * largest(output));
});

test.each([
  [{ target: 10 }, 'a class from 0 to 9, not 10'],
  [{ target: -1 }, 'not -1'],
  [{ batchSize: 0 }, 'from 1, not 0'],
  [{ input: input.slice(1) }, 'The baseline has 784 entries, but the input has 783'],
  [{ players: [] }, 'from 1 to 16, not 0'],
  [{ readers: [{ ...head, layer: 'fc7' }] }, 'Did you mean "fc1"?'],
  [{ readers: [{ ...head, layer: 'fc1' }] }, 'takes 84 features to 10 classes; it should take 120 to 10'],
])('networkGames refuses what makes no game (%#)', async (wrong, sentence) => {
  await expect(networkGames({ ...request, ...wrong })).rejects.toThrow(sentence);
});

/** The network's output layer as a probe: its kernel and bias are the last of its weights. */
function ownHead(key: string, featureSize: number, classCount: number): LinearProbe {
  const manifest = readManifest(key);
  const weights = readWeights(manifest, finalCheckpoint(manifest));
  const biases = Float64Array.from(weights.slice(-classCount));
  const kernel = Float64Array.from(weights.slice(-classCount * (featureSize + 1), -classCount));
  const [mean, scale] = [new Float64Array(featureSize), new Float64Array(featureSize).fill(1)];
  return { featureSize, classCount, weights: kernel, biases, mean, scale };
}

function gameOf(games: Map<string, Float64Array>, name: string): Float64Array {
  return games.get(name) ?? new Float64Array();
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return largest(a.map((value, index) => value - b[index]));
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
