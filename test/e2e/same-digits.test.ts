// What the page shows and what GraphQL answers to the same session are the same numbers, to the last digit.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { enter, openBrowser, openPage } from './browser.ts';
import { demoOf } from './demo.ts';
import { choose, eventually, exact, readTable } from './reading.ts';
import { type Row, trackingRows } from './tracking-rows.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the digits of the page are those of GraphQL', () => {
  it('for what every layer shares, by type, order, reference, threshold and average', async () => {
    const { page, ask, id } = await openDemo('?show=or&reference=next&scale=0.75&average=ratios');
    for (const figure of ['Strength by order, layer by layer', 'Completeness and redundancy'])
      await page.getByRole('button', { name: `Show as table: ${figure}` }).click();
    const choice = { reference: 'NEXT', thresholdScale: 0.75, average: 'MEAN_OF_RATIOS' } as const;
    const rows = (await trackingRows(ask, id, choice)).filter(({ type }) => type === 'OR').sort(inDepth);
    expect(rows.length).toBe(6 * 11);
    await eventually(() => readTable(page, /forgotten strength, OR$/)).toEqual(rows.map(strengthRow));
    const pooled = rows.filter(({ order }) => order === null);
    expect(await readTable(page, 'Completeness and redundancy along the depth')).toEqual(
      pooled.map(({ layer, completeness, redundancy }) => ({
        Layer: layer,
        Completeness: exact(completeness),
        Redundancy: exact(redundancy),
      })),
    );
  });

  it('for one layer and order, and under the keys on a chart', async () => {
    const { page, ask, id } = await openDemo('?layer=fc1&order=2');
    const rows = await trackingRows(ask, id);
    const cell = rows.filter(({ layer, order }) => layer === 'fc1' && order === 2);
    const [and, or, both] = (['AND', 'OR', 'BOTH'] as const).map((type) => cell.find(isOf(type)));
    await eventually(() => readTable(page, 'Exact numbers of fc1, order 2')).toEqual(
      quantities.map(([name, field]) => ({
        'Mean over the samples': name,
        AND: exact(and?.[field] ?? null),
        OR: exact(or?.[field] ?? null),
        Both: exact(both?.[field] ?? null),
      })),
    );
    const layer = page.getByRole('region', { name: 'Layer fc1', exact: true });
    await layer.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await layer.getByText('fc1, order 2', { exact: true }).waitFor();
    await layer.getByText(exact(both?.overlap ?? null), { exact: true }).waitFor();
  });

  it('for the probes and the numbers of every layer', async () => {
    const { page, ask, id } = await openDemo();
    await page.getByRole('button', { name: 'Show as table: Held-out accuracy' }).click();
    await page.getByRole('switch', { name: 'All digits' }).click();
    const { node } = await ask(layersQuestion, { id });
    const probed = node.layers.filter((layer: Layer) => layer.probe);
    const accuracies = (await readTable(page, 'Held-out accuracy along the depth')).slice(0, -1);
    expect(accuracies).toEqual(
      probed.map(({ name, probe }: Layer) => ({
        Layer: name,
        'Held-out accuracy': exact(probe?.heldOutAccuracy ?? null),
        'Held-out samples': counted(probe?.heldOutCount),
        'Training accuracy': exact(probe?.trainingAccuracy ?? null),
        'Training samples': counted(probe?.trainingCount),
      })),
    );
    const shown = await readTable(page, 'Numbers of the layers');
    expect(shown).toEqual(node.layers.map((layer: Layer) => expect.objectContaining(layerRow(layer))));
  });

  it('for the split of a sample with its certificate', async () => {
    const { page, ask, id } = await openDemo();
    await page.getByRole('switch', { name: 'All digits' }).click();
    await choose(page, 'Sample', /^Sample 4, class /);
    const { node } = await ask(extractionsQuestion, { id, index: 4 });
    expect(node.sample.extractions.length).toBe(7);
    await eventually(() => readTable(page, 'Numbers of sample 4')).toEqual(
      node.sample.extractions.map((each: Extraction) => expect.objectContaining(extractionRow(each))),
    );
  });

  it('for the strongest interactions and one of them through all layers', async () => {
    const { page, ask, id } = await openDemo('?sample=5');
    const { node } = await ask(interactionsQuestion, { id, filter: { sampleIndex: 5 } });
    const found = node.interactions.edges.map((edge: { node: Found }) => edge.node);
    await eventually(() => shownEffects(page)).toEqual(
      found.map((each: Found) => ({
        name: `${each.type} {${each.players.join(', ')}} at ${each.layer}, sample 5`,
        effect: exact(each.effect),
      })),
    );
    const [{ type, players }] = found;
    await page.getByRole('button', { name: `Show as table: ${type} {${players.join(', ')}}` }).click();
    const answer = await ask(trajectoryQuestion, { id, index: 5, type, players });
    expect(await readTable(page, 'The interaction at every layer')).toEqual(
      answer.node.sample.trajectory.map((point: Point) => ({
        Layer: point.layer,
        Effect: exact(point.effect),
        τ: exact(point.threshold),
        Salient: point.salient ? 'yes' : 'no',
      })),
    );
  });
});

type Layer = Record<string, number | null> & {
  name: string;
  probe: Record<
    'heldOutAccuracy' | 'heldOutCount' | 'trainingAccuracy' | 'trainingCount' | 'l2',
    number
  > | null;
};
type Extraction = Record<string, number> & { layer: string };
type Found = { type: string; players: number[]; layer: string; effect: number };
type Point = { layer: string; effect: number; threshold: number; salient: boolean };

const quantities = [
  ['Shared', 'overlap'],
  ['Newly emerged', 'new'],
  ['Forgotten', 'forgotten'],
  ['Strength of the layer', 'strength'],
  ['Strength of the reference', 'referenceStrength'],
  ['Completeness', 'completeness'],
  ['Redundancy', 'redundancy'],
] as const;

const layersQuestion = `query ($id: ID!) { node(id: $id) { ... on Analysis { layers {
  name maximumEffect threshold meanSalientCount meanOutputGap maximumGap maximumResidualRatio meanSalientResidual
  probe { heldOutAccuracy heldOutCount trainingAccuracy trainingCount l2 }
} } } }`;

const extractionsQuestion = `query ($id: ID!, $index: Int!) { node(id: $id) { ... on Analysis { sample(index: $index) {
  extractions { layer baseValue fullValue objective lowerBound gap maximumResidual salientMaximumResidual
    salientMeanResidual sumError noiseFloor }
} } } }`;

const interactionsQuestion = `query ($id: ID!, $filter: InteractionFilter) { node(id: $id) { ... on Analysis {
  interactions(first: 12, filter: $filter) { edges { node { type players layer effect } } }
} } }`;

const trajectoryQuestion = `query ($id: ID!, $index: Int!, $type: InteractionType!, $players: [Int!]!) {
  node(id: $id) { ... on Analysis { sample(index: $index) {
    trajectory(type: $type, players: $players) { layer effect threshold salient }
  } } }
}`;

async function openDemo(search = ''): Promise<{ page: Page; ask: Ask; id: string }> {
  const page = await openPage(browser, 'reader');
  const ask = await enter(page);
  const { id } = await demoOf(ask);
  await page.goto(`/analyses/${id}${search}`);
  await page.getByRole('table', { name: /^Exact numbers of/ }).waitFor();
  await page.getByRole('table', { name: /^Numbers of sample/ }).waitFor();
  return { page, ask, id };
}

function shownEffects(page: Page) {
  const rows = page.getByRole('table', { name: 'Strongest interactions' }).locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector('button')?.getAttribute('aria-label'),
      effect: row.querySelector('td:last-child')?.getAttribute('title'),
    })),
  );
}

function strengthRow(row: Row): Record<string, string> {
  return {
    Layer: row.layer,
    Order: String(row.order ?? 'all'),
    Shared: exact(row.overlap),
    'Newly emerged': exact(row.new),
    Forgotten: exact(row.forgotten),
    Strength: exact(row.strength),
    'Strength of the reference': exact(row.referenceStrength),
    Completeness: exact(row.completeness),
    Redundancy: exact(row.redundancy),
  };
}

function layerRow(layer: Layer): Record<string, string> {
  return {
    Layer: layer.name,
    'Held-out accuracy': exact(layer.probe?.heldOutAccuracy ?? null),
    'Training accuracy': exact(layer.probe?.trainingAccuracy ?? null),
    'L2 of the probe': exact(layer.probe?.l2 ?? null),
    'max|I|': exact(layer.maximumEffect),
    τ: exact(layer.threshold),
    'Salient a sample': exact(layer.meanSalientCount),
    'Mean |v(x) − v(x_∅)|': exact(layer.meanOutputGap),
    'Largest gap': exact(layer.maximumGap),
    'Largest residual / κ': exact(layer.maximumResidualRatio),
    'Mean salient residual': exact(layer.meanSalientResidual),
  };
}

function extractionRow(each: Extraction): Record<string, string> {
  return {
    Layer: each.layer,
    'v(x_∅)': exact(each.baseValue),
    'v(x)': exact(each.fullValue),
    Objective: exact(each.objective),
    'Lower bound': exact(each.lowerBound),
    Gap: exact(each.gap),
    'Largest residual': exact(each.maximumResidual),
    'Largest salient residual': exact(each.salientMaximumResidual),
    'Mean salient residual': exact(each.salientMeanResidual),
    'Error of the sum': exact(each.sumError),
    'Noise floor': exact(each.noiseFloor),
  };
}

const counted = (count: number | undefined) => count?.toLocaleString('en');

const isOf = (type: Row['type']) => (row: Row) => row.type === type;

const inDepth = (a: Row, b: Row) => a.layerIndex - b.layerIndex || (a.order ?? 0) - (b.order ?? 0);
