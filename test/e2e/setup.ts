// One Strata for all stories. STRATA_RUNNING names the running.json of one that is already up, to work on a story.
import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../chromium.ts';
import { type Running, type Strata, startStrata } from '../strata.ts';

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
  const { stop, ...running } = await strata();
  project.provide('strata', running);
  project.provide('chromium', chromium);
  return stop;
}

async function strata(): Promise<Strata> {
  const file = process.env.STRATA_RUNNING;
  if (!file) return startStrata();
  const running: Running = JSON.parse(readFileSync(file, 'utf8'));
  return { ...running, stop: async () => {} };
}
