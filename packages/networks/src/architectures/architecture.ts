import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { DataSet } from '../datasets/data-set.ts';
import type { TextDataSet } from '../datasets/text-set.ts';

/** What a network is made for. */
export interface Task {
  shape: readonly number[];
  classCount: number;
  /** Of texts only: how many words there are, special tokens included. */
  vocabularySize?: number;
}

/** What a network for this data set is made for. */
export function taskOf(dataSet: DataSet | TextDataSet): Task {
  const { shape, classNames } = dataSet;
  const task = { shape, classCount: classNames.length };
  return dataSet.kind === 'TEXT' ? { ...task, vocabularySize: dataSet.vocabulary.length } : task;
}

/** A freshly initialised network, the same for the same seed; its last layer gives logits, without softmax. */
export type Architecture = (task: Task, seed: number) => LayersModel;
