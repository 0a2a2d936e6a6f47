import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Where npm put @tensorflow/tfjs-node. */
export function tfjsNodeFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-node/package.json'));
}
