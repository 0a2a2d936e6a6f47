// One Strata for all stories.
import type { TestProject } from 'vitest/node';
import { findChromium } from '../chromium.ts';
import { type Running, startStrata } from '../strata.ts';

declare module 'vitest' {
  interface ProvidedContext {
    strata: Running;
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (!chromium)
    throw new Error('The browser tests need a Chromium; none is here and none could be installed.');
  const { stop, ...running } = await startStrata();
  project.provide('strata', running);
  project.provide('chromium', chromium);
  return stop;
}
