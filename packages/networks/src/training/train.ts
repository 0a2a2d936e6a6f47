import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { taskOf } from '../architectures/architecture.ts';
import { architectures } from '../architectures/architectures.ts';
import { chosenBackend } from '../backend.ts';
import type { DataSet } from '../datasets/data-set.ts';
import { loadLessons } from '../datasets/data-sets.ts';
import type { TextDataSet } from '../datasets/text-set.ts';
import type { Checkpoint, Manifest } from '../manifest.ts';
import { modelHash, weightsOf } from '../model-weights.ts';
import type { Plan } from '../plans.ts';
import { randomSource } from '../random.ts';
import { registerFilterGradient } from './conv2d-filter-gradient.ts';
import { evaluate } from './evaluate.ts';
import { learnEpoch } from './learn.ts';
import { registerSegmentSum } from './unsorted-segment-sum.ts';

export interface Trained {
  manifest: Manifest;
  /** By file name. */
  weights: Map<string, Float32Array>;
}

/** Trains a network as planned: the same plan on the same backend gives the same weights, bit for bit. */
export async function train(plan: Plan, report: (line: string) => void): Promise<Trained> {
  const backend = await chosenBackend();
  registerFilterGradient();
  registerSegmentSum();
  const dataSet = await loadLessons(plan.dataSet);
  const model = architectures[plan.architecture](taskOf(dataSet), plan.seed);
  const trained = { manifest: manifestOf(plan, dataSet, model, backend), weights: new Map() };
  learnAll(plan, model, dataSet, trained, report);
  model.dispose();
  return trained;
}

/** Writes weights/<key>/ afresh: the manifest and a file of float32 for each checkpoint. */
export function writeTrained({ manifest, weights }: Trained, folder: URL): void {
  const home = new URL(`${manifest.key}/`, folder);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const [file, values] of weights) writeFileSync(new URL(file, home), values);
  writeFileSync(new URL('manifest.json', home), `${JSON.stringify(manifest, null, 2)}\n`);
}

function learnAll(
  plan: Plan,
  model: LayersModel,
  dataSet: DataSet | TextDataSet,
  trained: Trained,
  report: (line: string) => void,
) {
  const { epochs, batchSize, weightDecay, maskedWords, checkpoints } = plan;
  const random = randomSource(plan.seed);
  const optimizer = tf.train.adam(plan.learningRate);
  for (let epoch = 0; epoch <= epochs; epoch++) {
    const learningRate = learningRateAt(plan, epoch);
    Object.assign(optimizer, { learningRate });
    const step = { learningRate, weightDecay, maskedWords };
    if (epoch > 0) learnEpoch(model, dataSet.training, optimizer, batchSize, step, random);
    if (epoch === epochs || checkpoints.includes(epoch)) report(keep(model, dataSet, epoch, trained));
  }
  optimizer.dispose();
}

/** Full until half of the training is over, then falling in a line to a twentieth. */
function learningRateAt({ learningRate, epochs }: Plan, epoch: number): number {
  const late = Math.max(0, epoch / epochs - 0.5) * 2;
  return learningRate * (1 - 0.95 * late);
}

function keep(
  model: LayersModel,
  dataSet: DataSet | TextDataSet,
  epoch: number,
  { manifest, weights }: Trained,
): string {
  const training = evaluate(model, dataSet.training);
  const heldOut = evaluate(model, dataSet.heldOut);
  const name = epoch === 0 ? 'untrained' : `epoch-${epoch}`;
  const checkpoint: Checkpoint = {
    file: `${name}.bin`,
    epoch,
    trainingAccuracy: training.accuracy,
    trainingLoss: training.loss,
    heldOutAccuracy: heldOut.accuracy,
    heldOutLoss: heldOut.loss,
    hash: modelHash(model),
  };
  manifest.checkpoints[name] = checkpoint;
  weights.set(checkpoint.file, weightsOf(model));
  return `epoch ${epoch}: held-out accuracy ${heldOut.accuracy.toFixed(4)}, loss ${heldOut.loss.toFixed(4)}`;
}

function manifestOf(
  plan: Plan,
  dataSet: DataSet | TextDataSet,
  model: LayersModel,
  backend: string,
): Manifest {
  return {
    key: plan.key,
    architecture: plan.architecture,
    dataSet: plan.dataSet,
    dataSetHash: dataSet.hash,
    seed: plan.seed,
    epochs: plan.epochs,
    batchSize: plan.batchSize,
    learningRate: plan.learningRate,
    weightDecay: plan.weightDecay,
    backend,
    date: new Date().toISOString().slice(0, 10),
    parameters: model.countParams(),
    checkpoints: {},
  };
}
