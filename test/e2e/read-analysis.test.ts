import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { enter, openBrowser, openPage } from './browser.ts';
import { type Demo, demoName, demoOf } from './demo.ts';
import { choose, eventually, readTable, switchTo } from './reading.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the page of the demo analysis', () => {
  it('shows for every layer what it shares at every order, and how well its probe does', async () => {
    const { page, ask, demo } = await openDemo();
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Analysis { layers { name probe { heldOutAccuracy } } } } }',
      { id: demo.id },
    );
    expect(node.layers.length).toBe(7);
    for (const { name, probe } of node.layers) {
      const layer = page.getByRole('region', { name: `Layer ${name}`, exact: true });
      const chart = layer.getByRole('application', { name: `Strength by order at ${name}` });
      await chart.waitFor();
      await eventually(() => orderTicks(chart)).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
      await eventually(() => layer.locator('.recharts-bar').count()).toBe(3);
      await eventually(() => layer.locator('.recharts-bar-rectangle path').count()).toBeGreaterThan(0);
      const says = probe ? `probe ${(probe.heldOutAccuracy * 100).toFixed(1)}%` : 'the output';
      await eventually(() => layer.innerText()).toContain(says);
    }
    await page.getByRole('figure', { name: 'Completeness and redundancy' }).waitFor();
    await page.getByRole('figure', { name: 'Held-out accuracy' }).waitFor();
  });

  it('tells AND and OR apart and together, against the output and against the next layer', async () => {
    const { page } = await openDemo();
    await page.getByRole('button', { name: /^Show as table: Strength by order/ }).click();
    const strengths = async () => {
      const rows = await readTable(page, /^Shared, newly emerged and forgotten strength/);
      return rows.filter((row) => row.Order === 'all').map((row) => Number(row.Strength));
    };
    const both = await strengths();
    await switchTo(page, 'Interactions', 'AND');
    await page.getByRole('table', { name: /forgotten strength, AND$/ }).waitFor();
    const and = await strengths();
    await switchTo(page, 'Interactions', 'OR');
    await page.getByRole('table', { name: /forgotten strength, OR$/ }).waitFor();
    const or = await strengths();
    both.forEach((strength, layer) => {
      expect(and[layer] + or[layer]).toBeCloseTo(strength, 9);
    });

    const references = async () => {
      const rows = await readTable(page, /^Shared, newly emerged and forgotten strength/);
      return rows.filter((row) => row.Order === 'all').map((row) => Number(row['Strength of the reference']));
    };
    expect(new Set(await references()).size).toBe(1);
    await switchTo(page, 'Reference', 'Next layer');
    await page.getByText(/the next layer has forgotten/).waitFor();
    await eventually(references).toEqual(or.slice(1));
  });

  it('asks again when the threshold is moved, and keeps the view in the address', async () => {
    const { page } = await openDemo();
    const cell = () => readTable(page, 'Exact numbers of conv1, all orders');
    const before = await cell();
    const slider = page.getByRole('slider', { name: 'Threshold' });
    await slider.press('End');
    await page.waitForURL(/[?&]scale=2$/);
    const strength = async () => Number((await cell()).find(isStrength)?.Both);
    await eventually(strength).toBeLessThan(Number(before.find(isStrength)?.Both));
    await page.getByText(/^Threshold: 2 × τ/).waitFor();
    const after = await cell();
    await page.reload();
    await eventually(cell).toEqual(after);
  });

  it('says so where the next view can not be read, rather than show the last one under its name', async () => {
    const { page } = await openDemo({ expected: /ERR_INTERNET_DISCONNECTED/ });
    const charts = page.getByRole('application', { name: /^Strength by order at/ });
    await eventually(() => charts.count()).toBe(7);
    await page.context().setOffline(true);
    await switchTo(page, 'Reference', 'Next layer');
    await page.getByText('The server can not be reached.').first().waitFor();
    expect(await charts.count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText(/the next layer has forgotten/).waitFor();
    await eventually(() => charts.count()).toBe(6);
  });

  it('draws the strongest interactions on their sample and follows one through all layers', async () => {
    const { page, demo } = await openDemo();
    const table = page.getByRole('table', { name: 'Strongest interactions' });
    await table.waitFor();
    const effects = (await readTable(page, 'Strongest interactions')).map((row) => sizeOf(row.Effect));
    expect(effects).toEqual([...effects].sort((a, b) => b - a));

    await choose(page, 'Of type', 'OR');
    await choose(page, 'Of order', '3');
    const chosen = /^OR \{\d+, \d+, \d+\} at /;
    // rows of the choice before must be gone, or the first row moves under the click
    await eventually(() =>
      labelsOf(table.locator('tbody button')).then((all) => all.every(isOf(chosen))),
    ).toBe(true);
    const first = table.getByRole('button', { name: chosen }).first();
    await first.click();
    await eventually(() => first.getAttribute('aria-pressed')).toBe('true');
    const [, type, players, layer] =
      /^(OR) \{(.*)\} at (\w+), sample/.exec((await first.getAttribute('aria-label')) ?? '') ?? [];
    const selected = page.getByRole('region', { name: 'Selected interaction' });
    const drawing = selected.getByRole('img', { name: new RegExp(`: players ${players} marked$`) });
    await drawing.waitFor();
    await eventually(() => drawing.locator('g[class*="chosen"]').count()).toBe(3);
    await eventually(() => drawing.locator('g[class*="other"]').count()).toBe(7);
    await eventually(() => inkOf(page)).toBeGreaterThan(0);
    await selected.getByText(layer, { exact: true }).waitFor();

    const trajectory = page.getByRole('figure', { name: `${type} {${players}} in sample` });
    await trajectory.waitFor();
    await eventually(() => trajectory.locator('svg circle').count()).toBe(demo.layers.length);
  });

  it('shows what interactions say of players and of pairs, and shares out v(x) − v(x_∅)', async () => {
    const { page, ask, demo } = await openDemo();
    const query = `query ($id: ID!) { node(id: $id) { ... on Analysis { sample(index: 0) { extraction(layer: "output") {
      values: indices(kind: SHAPLEY_VALUE) { value } pairs: indices(kind: SHAPLEY_INTERACTION) { players value } } } } } }`;
    const { values, pairs } = (await ask(query, { id: demo.id })).node.sample.extraction;
    await page.getByRole('table', { name: 'Strongest interactions' }).waitFor();
    await switchTo(page, 'Shown as', 'Shapley and Banzhaf indices');
    const figure = page.getByRole('figure', { name: 'Shapley values' });
    await figure.getByText(/^Together .*; v\(x\) − v\(x_∅\) is/).waitFor();
    await page.getByRole('button', { name: 'Show as table: Shapley values' }).click();
    const shown = await readTable(page, /^Shapley values, /);
    expect(shown.map((row) => Number(row.Value))).toEqual(
      values.map(({ value }: { value: number }) => value),
    );

    await page.getByRole('button', { name: 'Show as chart: Shapley values' }).click();
    await switchTo(page, 'Index', 'Shapley pairs');
    await page.waitForURL(/[?&]index=shapley-pairs/);
    const map = page.getByRole('region', { name: /^Shapley interaction index of pairs, / });
    await map.waitFor();
    const titles = await map
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));
    expect(titles).toHaveLength(100);
    for (const { players, value } of pairs) {
      const [a, b] = players;
      expect(
        titles.filter((title) => title === `${a}, ${b}: ${value}` || title === `${b}, ${a}: ${value}`),
      ).toHaveLength(2);
    }
    await switchTo(page, 'Shown as', 'Interactions');
    await page.getByRole('table', { name: 'Strongest interactions' }).waitFor();
  });

  it('gives every setting, residual and certificate', async () => {
    const { page, demo } = await openDemo();
    await choose(page, 'Sample', /^Sample 3, class /);
    await page.getByRole('table', { name: 'Numbers of sample 3' }).waitFor();
    const layers = await readTable(page, 'Numbers of the layers');
    expect(layers.map((row) => row.Layer)).toEqual(demo.layers);
    for (const row of layers) {
      expect(Number(row['Largest gap'])).toBeLessThanOrEqual(0.01);
      expect(Number(row['Largest residual / κ'])).toBeLessThanOrEqual(1 + 1e-9);
      expect(sizeOf(row['Mean salient residual'])).toBeGreaterThan(0);
    }
    const settings = page.getByRole('region', { name: 'Settings' });
    for (const setting of ['Baseline', 'Tolerance of the gap', 'Seed of the probes', 'Iteration limit'])
      await settings.getByText(setting, { exact: true }).waitFor();
    const record = page.getByRole('region', { name: 'Record' });
    for (const fact of ['Backend', 'Engine', 'Hash of the network', 'Hash of the data set'])
      await record.getByText(fact, { exact: true }).waitFor();
  });
});

const labelsOf = (buttons: Locator) =>
  buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
const isOf = (pattern: RegExp) => (label: string) => pattern.test(label);

async function openDemo(options = {}): Promise<{ page: Page; ask: Ask; demo: Demo }> {
  const page = await openPage(browser, 'reader', options);
  const ask = await enter(page);
  const demo = await demoOf(ask);
  await page.goto(`/analyses/${demo.id}`);
  await page.getByRole('heading', { name: demoName, level: 1 }).waitFor();
  await page.getByRole('table', { name: /^Exact numbers of/ }).waitFor();
  return { page, ask, demo };
}

function orderTicks(chart: ReturnType<Page['locator']>): Promise<string[]> {
  return chart.locator('.recharts-xAxis-tick-labels text').allTextContents();
}

/** How many pixels of the drawn sample are not clear. */
function inkOf(page: Page): Promise<number> {
  return page.getByRole('region', { name: 'Selected interaction' }).evaluate((region) => {
    const canvas = region.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.filter((value, i) => i % 4 === 3 && value > 0).length;
  });
}

const isStrength = (row: Record<string, string>) => row['Mean over the samples'] === 'Strength of the layer';

const sizeOf = (text: string) => Math.abs(Number(text.replace('−', '-')));
