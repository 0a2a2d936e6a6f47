import type { Architecture } from './architecture.ts';
import { lenet } from './lenet.ts';
import { mlp7 } from './mlp7.ts';

/** Every architecture, by the name people use. */
export const architectures = { LeNet: lenet, 'MLP-7': mlp7 } satisfies Record<string, Architecture>;

export type ArchitectureName = keyof typeof architectures;
