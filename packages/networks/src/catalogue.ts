import type { ArchitectureName } from './architectures/architectures.ts';
import type { dataSets } from './datasets/data-sets.ts';
import { UnknownName } from './errors.ts';
import { finalCheckpoint, hasManifest, readManifest } from './manifest.ts';

/** A network of the zoo: what it is, and how `npm run train` makes it. */
export interface Plan {
  key: string;
  name: string;
  description: string;
  architecture: ArchitectureName;
  dataSet: keyof typeof dataSets;
  seed: number;
  epochs: number;
  batchSize: number;
  learningRate: number;
  /** Share of each weight of a kernel that one step of learning takes away, per unit of learning rate. */
  weightDecay: number;
  /** Epochs after which weights are kept; 0 is the untrained network. The last epoch is always kept. */
  checkpoints: readonly number[];
}

/** Every network in the zoo. */
export const plans: readonly Plan[] = [
  {
    key: 'lenet-mnist',
    name: 'LeNet on MNIST digits',
    description: 'A small convolutional network that reads handwritten digits.',
    architecture: 'LeNet',
    dataSet: 'mnist',
    seed: 1,
    epochs: 12,
    batchSize: 64,
    learningRate: 0.001,
    weightDecay: 0.01,
    checkpoints: [0, 1, 2, 4, 8],
  },
  {
    key: 'mlp7-mnist',
    name: 'MLP-7 on MNIST digits',
    description:
      'Seven dense layers that read handwritten digits without knowing which pixels are neighbours.',
    architecture: 'MLP-7',
    dataSet: 'mnist',
    seed: 1,
    epochs: 20,
    batchSize: 64,
    learningRate: 0.001,
    weightDecay: 0.01,
    checkpoints: [0],
  },
  {
    key: 'mlp7-tic-tac-toe',
    name: 'MLP-7 on tic-tac-toe endings',
    description: 'Seven dense layers that tell from the final board whether x has won.',
    architecture: 'MLP-7',
    dataSet: 'tic-tac-toe',
    seed: 1,
    epochs: 60,
    batchSize: 32,
    learningRate: 0.003,
    weightDecay: 1,
    checkpoints: [0, 5, 20],
  },
  {
    key: 'mlp7-breast-cancer',
    name: 'MLP-7 on breast cancer',
    description:
      'Seven dense layers that tell malignant from benign tumours by ten measurements of cell nuclei.',
    architecture: 'MLP-7',
    dataSet: 'breast-cancer',
    seed: 1,
    epochs: 10,
    batchSize: 32,
    learningRate: 0.0005,
    weightDecay: 0.1,
    checkpoints: [0, 2],
  },
];

/** A network that can be loaded, with what its training measured. */
export interface CatalogueEntry {
  key: string;
  name: string;
  architecture: string;
  description: string;
  dataSet: string;
  seed: number;
  /** On the held-out part of its data set. */
  accuracy: number;
  parameters: number;
  /** SHA-256 of architecture and final weights. */
  hash: string;
  /** Names that `loadNetwork` takes as `checkpoint`, in the order of training; the last is the network itself. */
  checkpoints: string[];
}

/** Every network whose weights are here. */
export const catalogue: readonly CatalogueEntry[] = plans.filter(({ key }) => hasManifest(key)).map(entryOf);

/** The plan with this key. */
export function planOf(key: string): Plan {
  const plan = plans.find((candidate) => candidate.key === key);
  if (plan) return plan;
  throw new UnknownName(
    'network',
    key,
    plans.map((candidate) => candidate.key),
  );
}

function entryOf({ key, name, architecture, description, dataSet }: Plan): CatalogueEntry {
  const manifest = readManifest(key);
  const final = manifest.checkpoints[finalCheckpoint(manifest)];
  return {
    key,
    name,
    architecture,
    description,
    dataSet,
    seed: manifest.seed,
    accuracy: final.heldOutAccuracy,
    parameters: manifest.parameters,
    hash: final.hash,
    checkpoints: Object.keys(manifest.checkpoints),
  };
}
