import type { LayersModel } from '@tensorflow/tfjs-layers';

/** What a network is made for. */
export interface Task {
  shape: readonly number[];
  classCount: number;
}

/** A freshly initialised network, the same for the same seed; its last layer gives logits, without softmax. */
export type Architecture = (task: Task, seed: number) => LayersModel;
