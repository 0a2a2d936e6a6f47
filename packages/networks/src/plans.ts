import type { ArchitectureName } from './architectures/architectures.ts';
import type { dataSets, textSets } from './datasets/data-sets.ts';
import { UnknownName } from './errors.ts';

/** A network of the zoo: what it is, and how `npm run train` makes it. */
export interface Plan {
  key: string;
  name: string;
  description: string;
  architecture: ArchitectureName;
  dataSet: keyof typeof dataSets | keyof typeof textSets;
  /** Whether the product offers it; what it offers it calibrates at its start. The others are for reproduction. */
  published: boolean;
  seed: number;
  /** Key of the same network from the first seed; its own where this is the first. */
  family?: string;
  epochs: number;
  batchSize: number;
  learningRate: number;
  /** Share of each weight of a kernel that one step of learning takes away, per unit of learning rate. */
  weightDecay: number;
  /** Of texts only: the share of words that training hides behind MASK, which may stand for words left out. */
  maskedWords?: number;
  /** Epochs after which weights are kept; 0 is the untrained network. The last epoch is always kept. */
  checkpoints: readonly number[];
}

const firstSeeds: readonly Plan[] = [
  {
    key: 'lenet-mnist',
    name: 'LeNet on MNIST digits',
    description: 'A small convolutional network that reads handwritten digits.',
    architecture: 'LeNet',
    dataSet: 'mnist',
    published: true,
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
    published: true,
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
    published: true,
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
    published: true,
    seed: 1,
    epochs: 10,
    batchSize: 32,
    learningRate: 0.0005,
    weightDecay: 0.1,
    checkpoints: [0, 2],
  },
  {
    key: 'resnet20-mnist',
    name: 'ResNet-20 on MNIST digits',
    description:
      'Twenty layers in nine residual blocks, half as wide as for CIFAR, that read handwritten digits.',
    architecture: 'ResNet-20',
    dataSet: 'mnist',
    published: false,
    seed: 1,
    epochs: 6,
    batchSize: 64,
    learningRate: 0.002,
    weightDecay: 0.01,
    checkpoints: [0, 1, 3],
  },
  {
    key: 'vgg11-mnist',
    name: 'VGG-11 on MNIST digits',
    description:
      'Eight convolutions and three dense layers, an eighth as wide as usual, that read handwritten digits.',
    architecture: 'VGG-11',
    dataSet: 'mnist',
    published: false,
    seed: 1,
    epochs: 12,
    batchSize: 64,
    learningRate: 0.001,
    weightDecay: 0.01,
    checkpoints: [0, 1, 4],
  },
  {
    key: 'transformer-spam',
    name: 'Transformer on SpamAssassin mails',
    description: 'Three blocks of attention that tell spam by the first 24 words of a mail.',
    architecture: 'Transformer',
    dataSet: 'spam',
    published: false,
    seed: 1,
    epochs: 12,
    batchSize: 32,
    learningRate: 0.001,
    weightDecay: 0.1,
    maskedWords: 0.2,
    checkpoints: [0, 1, 4],
  },
];

/** The same networks from other seeds, to be compared with the first; of these only the end is kept. */
const otherSeeds: Record<string, readonly number[]> = {
  'lenet-mnist': [2, 3],
  'mlp7-mnist': [2, 3],
  'mlp7-tic-tac-toe': [2],
  'mlp7-breast-cancer': [2],
  'resnet20-mnist': [2, 3],
  'vgg11-mnist': [2, 3],
  'transformer-spam': [2],
};

/** Every network in the zoo. */
export const plans: readonly Plan[] = [
  ...firstSeeds,
  ...firstSeeds.flatMap((plan) => (otherSeeds[plan.key] ?? []).map((seed) => withSeed(plan, seed))),
];

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

function withSeed(plan: Plan, seed: number): Plan {
  const { key, name } = plan;
  return {
    ...plan,
    key: `${key}-seed${seed}`,
    name: `${name}, seed ${seed}`,
    published: false,
    seed,
    family: key,
    checkpoints: [],
  };
}
