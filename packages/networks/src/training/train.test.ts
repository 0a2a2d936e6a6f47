import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { readManifest, weightsFolder } from '../manifest.ts';
import { planOf } from '../plans.ts';
import { train, writeTrained } from './train.ts';

test('train(plan), written, makes the committed files again, bit for bit', async () => {
  const { key } = planOf('mlp7-breast-cancer');
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'strata-weights-'))}/`);
  const trained = await train(planOf(key), () => {});
  trained.manifest.date = readManifest(key).date;
  writeTrained(trained, folder);
  const files = readdirSync(new URL(`${key}/`, weightsFolder));
  expect(readdirSync(new URL(`${key}/`, folder))).toEqual(files);
  for (const file of files) {
    const [made, committed] = [folder, weightsFolder].map((home) =>
      readFileSync(new URL(`${key}/${file}`, home)),
    );
    expect(made.equals(committed), file).toBe(true);
  }
  rmSync(folder, { recursive: true });
});

test('train(plan) with another seed makes another network, and leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const plan = { ...planOf('mlp7-breast-cancer'), seed: 2, epochs: 1, checkpoints: [] };
  const { manifest } = await train(plan, () => {});
  expect(manifest.seed).toBe(2);
  expect(manifest.checkpoints['epoch-1'].hash).not.toBe(
    readManifest('mlp7-breast-cancer').checkpoints['epoch-2'].hash,
  );
  expect(tf.memory().numTensors).toBe(before);
});

test('train(plan) trains a convolution, too', async () => {
  const lines: string[] = [];
  const plan = { ...planOf('lenet-mnist'), epochs: 0, checkpoints: [] };
  const { manifest } = await train(plan, (line) => lines.push(line));
  expect(manifest.checkpoints.untrained).toEqual(readManifest('lenet-mnist').checkpoints.untrained);
  expect(lines).toEqual([expect.stringMatching(/^epoch 0: held-out accuracy 0\.\d{4}/)]);
});
