import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { enter, openBrowser, openPage } from './browser.ts';
import { demoOf } from './demo.ts';
import { eventually, readTable } from './reading.ts';
import { momentRows, noiseRows, overlapRows, stabilityRows, startStudy } from './study-rows.ts';
import { finishedTicTacToe } from './tic-tac-toe.ts';

let browser: Browser;
let base: { id: string; name: string };
beforeAll(async () => {
  browser = await openBrowser();
  base = await madeBase();
});
afterAll(() => browser.close());

describe('a study', () => {
  it('is refused at its field, quoted, watched to its end, listed, and shows the digits of GraphQL', async () => {
    const { page, ask } = await openBase();
    await page.getByRole('link', { name: 'Do other seeds hold the same interactions?' }).click();
    await page.getByRole('form', { name: 'New study' }).waitFor();
    const other = page.getByRole('checkbox', { name: /seed 2$/ });
    const start = page.getByRole('button', { name: 'Start study' });
    await other.uncheck();
    await page.getByRole('group', { name: 'Compared with' }).getByRole('alert').waitFor();
    await eventually(() => start.isDisabled()).toBe(true);
    await other.check();
    await page.getByRole('switch', { name: /^Extract jointly too/ }).uncheck({ force: true });
    const name = `Seeds ${randomUUID()}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await eventually(() => start.isEnabled()).toBe(true);
    // all subsets of nine attributes for each of four samples, of the other network
    expect(await quotedPasses(page)).toBeGreaterThanOrEqual(4 * 2 ** 9);
    await start.click();

    await page.waitForURL(/\/studies\//);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'The same interactions' }).waitFor({ timeout: 120_000 });
    const figure = 'Overlap by order at the output';
    await page.getByRole('button', { name: `Show as table: ${figure}` }).click();
    const rows = await overlapRows(ask, idIn(page));
    expect(rows.length).toBe(10);
    expect(rows.some(({ IoU }) => Number(IoU) > 0)).toBe(true);
    expect(await readTable(page, 'Overlap by order at output')).toEqual(rows);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    const networks = page.getByRole('table', { name: 'Networks of the study' });
    await networks
      .getByRole('row', { name: /seed 2/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await expectListed(page, ask, name);
  });

  it('that is cancelled says so, and can be started again as it was', async () => {
    const { page } = await openBase();
    await page.getByRole('link', { name: 'How stable are they under noise?' }).click();
    await page.getByLabel('Draws').fill('256');
    await page.getByLabel('σ of the noise').fill('0.125');
    const name = `Too much ${randomUUID()}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    const passes = await quotedPasses(page);
    await page.getByRole('button', { name: 'Start study' }).click();
    await page.getByRole('button', { name: 'Cancel study' }).click();
    await page.getByRole('heading', { name: 'This study was cancelled' }).waitFor();

    await page.getByRole('link', { name: 'Start again with these settings' }).click();
    await page.getByRole('radio', { name: 'How stable are they under noise?', checked: true }).waitFor();
    expect(await page.getByLabel('Draws').inputValue()).toBe('256');
    expect(await page.getByLabel('σ of the noise').inputValue()).toBe('0.125');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(name);
    expect(await quotedPasses(page)).toBe(passes);
  });

  it('of noise shows the digits of GraphQL, for both ways to split', async () => {
    const { page, ask } = await openBase();
    const stability = { noise: 0.05, draws: 3 };
    const id = await startStudy(ask, { analysisId: base.id, kind: 'STABILITY', layers: [], stability });
    await page.goto(`/studies/${id}`);
    await page.getByRole('heading', { name: 'Under noise' }).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Show as table: Stability by order at the output' }).click();
    const rows = await stabilityRows(ask, id);
    expect(rows.length).toBe(3 * 2 * 10);
    expect(rows.some(({ Stability }) => Number(Stability) > 0)).toBe(true);
    expect(await readTable(page, 'Stability by order at output')).toEqual(rows);
  });

  it('of learning shows the digits of GraphQL, checkpoint by checkpoint', async () => {
    const { page, ask } = await openBase();
    const dynamics = { checkpoints: ['untrained', 'epoch-5'], trainingSamplesPerClass: 0 };
    const id = await startStudy(ask, { analysisId: base.id, kind: 'DYNAMICS', dynamics });
    await page.goto(`/studies/${id}`);
    await page.getByRole('heading', { name: 'Through the training' }).waitFor({ timeout: 120_000 });
    for (const figure of ['Strength by order, checkpoint by checkpoint', 'σ² by epoch'])
      await page.getByRole('button', { name: `Show as table: ${figure}` }).click();
    const rows = await momentRows(ask, id);
    expect(rows.length).toBe(3 * 9);
    expect(await readTable(page, 'Strength by order, checkpoint by checkpoint')).toEqual(rows);
    expect(await readTable(page, 'σ² by epoch')).toEqual(await noiseRows(ask, id));
  });
});

/** In the list of its analysis, and in that of its workspace, which leads back to the analysis. */
async function expectListed(page: Page, ask: Ask, name: string): Promise<void> {
  await page.goto(`/analyses/${base.id}`);
  await page.getByRole('list', { name: 'Studies' }).getByRole('link', { name }).waitFor();
  const { workspaceId } = await demoOf(ask);
  await page.goto(`/workspaces/${workspaceId}`);
  await page.getByRole('link', { name: 'Studies', exact: true }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByText('Finished', { exact: true }).waitFor();
  await row.getByRole('link', { name: base.name }).click();
  await page.getByRole('heading', { name: base.name, level: 1 }).waitFor();
}

async function madeBase(): Promise<{ id: string; name: string }> {
  const context = await browser.newContext({ baseURL: inject('strata').origin });
  const name = `Few samples ${randomUUID()}`;
  const id = await finishedTicTacToe(await context.newPage(), name);
  await context.close();
  return { id, name };
}

async function openBase(): Promise<{ page: Page; ask: Ask }> {
  const page = await openPage(browser, 'editor');
  const ask = await enter(page);
  await page.goto(`/analyses/${base.id}`);
  await page.getByRole('heading', { name: 'Studies' }).waitFor();
  return { page, ask };
}

/** What the draft as it stands would run: the page says when that is not yet known. */
async function quotedPasses(page: Page): Promise<number> {
  const panel = page.getByRole('region', { name: 'Quote' });
  await panel.locator('dl[aria-busy="false"]').waitFor();
  const [passes] = await panel.getByRole('definition').allInnerTexts();
  return Number(passes.replaceAll(',', ''));
}

const idIn = (page: Page) => decodeURIComponent(new URL(page.url()).pathname.split('/')[2]);
