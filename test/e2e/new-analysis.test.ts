import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { enter, openBrowser, openPage } from './browser.ts';
import { demoOf } from './demo.ts';
import { eventually } from './reading.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a new analysis', () => {
  it('is quoted first, and one that can not be says why at its field', async () => {
    const { page } = await openForm();
    await chooseNetwork(page, /^LeNet/);
    await chooseSamples(page, 5);
    const five = await quote(page);
    await chooseSamples(page, 20);
    const twenty = await quote(page);
    expect(five.passes).toBeGreaterThanOrEqual(5 * 2 ** 10);
    // all subsets of each sample, and first x and x_∅ of each for κ
    expect(twenty.passes - five.passes).toBe(15 * (2 ** 10 + 2));
    for (const { seconds, megabytes } of [five, twenty]) {
      expect(seconds).toBeGreaterThan(0.1);
      expect(seconds).toBeLessThan(600);
      expect(megabytes).toBeGreaterThan(0.5);
      expect(megabytes).toBeLessThan(200);
    }
    const start = page.getByRole('button', { name: 'Start analysis' });
    await page.getByLabel('Number of players').fill('25');
    await page.getByText(/16/).and(page.locator('[class*="error"]')).waitFor();
    await eventually(() => start.isDisabled()).toBe(true);
    await page.getByLabel('Number of players').fill('10');
    await eventually(() => start.isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'No layers' }).click();
    await page.getByRole('group', { name: 'Layers' }).getByRole('alert').waitFor();
    await eventually(() => start.isDisabled()).toBe(true);
  });

  it('of a table moves by itself from its start to results with names and values', async () => {
    const { page, ask } = await openForm();
    await chooseNetwork(page, /tic-tac-toe/);
    await chooseSamples(page, 12);
    expect((await quote(page)).passes).toBeGreaterThanOrEqual(12 * 2 ** 9);
    const name = `Three in a row ${randomUUID()}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await watchProgress(page);
    await page.getByRole('button', { name: 'Start analysis' }).click();
    await page.waitForURL(/\/analyses\//);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Through the layers' }).waitFor({ timeout: 120_000 });
    await page
      .getByRole('definition')
      .filter({ hasText: /^Finished$/ })
      .waitFor();
    await expectProgress(page);

    const selected = page.getByRole('region', { name: 'Selected interaction' });
    const drawing = selected.getByRole('list', { name: /: players [\d, ]+ marked$/ });
    await drawing.waitFor();
    const index = Number(/^Sample (\d+),/.exec((await drawing.getAttribute('aria-label')) ?? '')?.[1]);
    const players = await drawing.getByRole('listitem').allInnerTexts();
    expect(players.map((player) => player.split(/\s+/).slice(1).join(' '))).toEqual(
      await attributesOf(ask, page, index),
    );
    await removeAnalysis(page, name);
  });

  it('that is cancelled while it runs says so, keeps nothing, and can be started again as it was', async () => {
    const { page, ask } = await openForm();
    await chooseNetwork(page, /^LeNet/);
    await chooseSamples(page, 100);
    await page.getByRole('checkbox', { name: 'conv1' }).uncheck();
    await page.getByLabel('Number of players').fill('9');
    await page.getByRole('radio', { name: 'Zero' }).check();
    const { passes } = await quote(page);
    const name = `Too much ${randomUUID()}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Start analysis' }).click();
    await page
      .getByRole('definition')
      .filter({ hasText: /^Running$/ })
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel analysis' }).click();
    await page.getByRole('heading', { name: 'This analysis was cancelled' }).waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: /^Cancelled$/ })
      .waitFor();
    const stored = () => storedExtractions(ask, page);
    await eventually(stored).toEqual({ status: 'CANCELLED', extractions: 0 });
    const cancelled = page.url();
    await page.getByRole('link', { name: 'Start again with these settings' }).click();
    await page.getByText(/^100 samples chosen/).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(name);
    expect((await quote(page)).passes).toBe(passes);
    expect(await chosenInForm(page)).toEqual({ conv1: false, fc2: true, players: '9', zero: true });
    await page.goto(cancelled);
    await removeAnalysis(page, name);
  });
});

async function openForm(): Promise<{ page: Page; ask: Ask }> {
  const page = await openPage(browser, 'editor');
  const ask = await enter(page);
  const { workspaceId } = await demoOf(ask);
  await page.goto(`/workspaces/${workspaceId}`);
  await page.getByRole('link', { name: 'New analysis' }).click();
  await page.getByRole('form', { name: 'New analysis' }).waitFor();
  return { page, ask };
}

async function chooseNetwork(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('radio', { name }).check();
}

async function chooseSamples(page: Page, count: number): Promise<void> {
  await page.getByLabel('How many samples to choose').fill(String(count));
  await page.getByRole('button', { name: `The first ${count}`, exact: true }).click();
  await page.getByText(new RegExp(`^${count} samples chosen`)).waitFor();
}

/** The quote of what is chosen now: the page says when it is not yet that. */
async function quote(page: Page): Promise<{ passes: number; seconds: number; megabytes: number }> {
  const panel = page.getByRole('region', { name: 'Quote' });
  await panel.locator('dl[aria-busy="false"]').waitFor();
  const [passes, time, storage] = await panel.getByRole('definition').allInnerTexts();
  const [, amount, unit] = /^([\d.]+) (s|min|h)$/.exec(time) ?? [];
  const unitSeconds = { s: 1, min: 60, h: 3600 }[unit] ?? Number.NaN;
  return {
    passes: Number(passes.replaceAll(',', '')),
    seconds: Number(amount) * unitSeconds,
    megabytes: Number(storage.replace(' MB', '').replaceAll(',', '')),
  };
}

type Watched = Window & { jobs?: string[] };

/** Notes whatever the page says of its jobs from now on; a reload would forget it. */
async function watchProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const jobs: string[] = [];
    (window as Watched).jobs = jobs;
    const note = () => {
      const said = /\d+ of \d+ jobs?/.exec(document.querySelector('main')?.innerText ?? '')?.[0];
      if (said && jobs.at(-1) !== said) jobs.push(said);
    };
    new MutationObserver(note).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

async function expectProgress(page: Page): Promise<void> {
  const jobs = (await page.evaluate(() => (window as Watched).jobs)) ?? [];
  const done = jobs.map((said) => Number(said.split(' ')[0]));
  expect(done.length).toBeGreaterThan(2);
  expect(done).toEqual([...done].sort((a, b) => a - b));
}

/** Every attribute of a sample of the analysis with its value, as GraphQL tells them. */
async function attributesOf(ask: Ask, page: Page, index: number): Promise<string[]> {
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Analysis {
      dataSet { attributes { name } }
      samples(first: 100) { edges { node { sample { display } } } }
    } } }`,
    { id: idIn(page) },
  );
  const samples = node.samples.edges.map((edge: { node: { sample: Sample } }) => edge.node.sample);
  const { display } = samples[index];
  expect(node.dataSet.attributes.length).toBe(9);
  return node.dataSet.attributes.map(({ name }: { name: string }, i: number) => `${name} ${display[i]}`);
}

interface Sample {
  display: string[];
}

async function chosenInForm(page: Page) {
  return {
    conv1: await page.getByRole('checkbox', { name: 'conv1' }).isChecked(),
    fc2: await page.getByRole('checkbox', { name: 'fc2' }).isChecked(),
    players: await page.getByLabel('Number of players').inputValue(),
    zero: await page.getByRole('radio', { name: 'Zero' }).isChecked(),
  };
}

async function storedExtractions(ask: Ask, page: Page): Promise<{ status: string; extractions: number }> {
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Analysis {
      status samples(first: 100) { edges { node { extractions { id } } } }
    } } }`,
    { id: idIn(page) },
  );
  const counts = node.samples.edges.map(
    (edge: { node: { extractions: [] } }) => edge.node.extractions.length,
  );
  const extractions = counts.reduce((sum: number, count: number) => sum + count, 0);
  return { status: node.status, extractions };
}

async function removeAnalysis(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete analysis' }).click();
  await page.getByRole('list', { name: 'Analyses' }).waitFor();
  expect(await page.getByRole('link', { name }).count()).toBe(0);
}

const idIn = (page: Page) => decodeURIComponent(new URL(page.url()).pathname.split('/')[2]);
