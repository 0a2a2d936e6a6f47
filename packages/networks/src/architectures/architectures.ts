import type { Architecture } from './architecture.ts';
import { lenet } from './lenet.ts';
import { mlp7 } from './mlp7.ts';
import { resnet20 } from './resnet20.ts';
import { transformer } from './transformer.ts';
import { vgg11 } from './vgg11.ts';

/** Every architecture, by the name people use. */
export const architectures = {
  LeNet: lenet,
  'MLP-7': mlp7,
  'VGG-11': vgg11,
  'ResNet-20': resnet20,
  Transformer: transformer,
} satisfies Record<string, Architecture>;

export type ArchitectureName = keyof typeof architectures;
