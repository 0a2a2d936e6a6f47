import { onStatement } from '@strata/database';
import { banzhafInteractions, shapleyInteractions } from '@strata/interaction-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import { finishAnalysis } from './api-finished-analysis.ts';
import {
  type Data,
  type Lab,
  openLab,
  rowId,
  startAnalysis,
  startWorld,
  type Variables,
  type World,
} from './api-world.ts';

const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));

let world: World;
let lab: Lab;
/** On three samples. */
let analysisId: string;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
  analysisId = await finished([0, 1, 2]);
});

afterAll(() => world.stop());

async function finished(sampleIndices: number[]): Promise<string> {
  const { id } = await startAnalysis(lab, { sampleIndices });
  await finishAnalysis(rowId(id));
  return id;
}

/** What the analysis answers to a selection. */
async function ask(selection: string, variables: Variables = {}, id = analysisId) {
  const types = Object.entries(variables).map(
    ([name, value]) => `$${name}: ${typeof value === 'number' ? 'Float!' : value}`,
  );
  const query = `query (${['$id: ID!', ...types].join(', ')}) { node(id: $id) { ... on Analysis { ${selection} } } }`;
  const { data, errors } = await lab.owner.ask(query, { ...variables, id });
  if (errors) throw new Error(errors[0].message);
  return data.node;
}

interface Row {
  layer: string;
  reference: string;
  type: string;
  order: number | null;
  overlap: number;
  forgotten: number;
  new: number;
  strength: number;
  referenceStrength: number;
  completeness: number | null;
  redundancy: number | null;
}

const row =
  'layer reference type order overlap forgotten new strength referenceStrength completeness redundancy';

it('startAnalysis asks its connection one thing at a time', () => {
  expect(warnings.filter((message) => message.includes('already executing'))).toEqual([]);
});

describe('tracking', () => {
  it.each(['OUTPUT', 'NEXT'])(
    'tracking(reference: %s) keeps the identities at every threshold',
    async (reference) => {
      for (const scale of [0.5, 1, 2]) {
        const { tracking } = await ask(
          `tracking(reference: ${reference}, thresholdScale: ${scale}) { ${row} }`,
        );
        expect(tracking.length).toBe((reference === 'OUTPUT' ? 3 : 2) * 3 * 5);
        for (const one of tracking as Row[]) {
          expect(one.overlap + one.forgotten).toBeCloseTo(one.strength, 10);
          expect(one.overlap + one.new).toBeCloseTo(one.referenceStrength, 10);
          if (one.layer !== 'output') continue;
          expect([1, null]).toContain(one.completeness);
          expect([0, null]).toContain(one.redundancy);
        }
      }
    },
  );

  it('tracking at τ gives the digits that are stored', async () => {
    const { tracking } = await ask(`tracking { ${row} }`);
    const stored = await database().tracking.findMany({
      where: { analysisId: rowId(analysisId), reference: 'OUTPUT' },
      include: { layer: true },
    });
    expect(tracking.length).toBe(stored.length);
    for (const one of tracking as Row[]) {
      const same = stored.find(
        ({ layer, type, order }) =>
          layer.name === one.layer && type === one.type && order === (one.order ?? 0),
      );
      expect(one).toMatchObject({
        overlap: same?.overlap,
        strength: same?.strength,
        redundancy: same?.redundancy,
      });
    }
  });

  it('tracking computed from the stored interactions is what the worker computed', async () => {
    const { at, near } = await ask(
      `at: tracking(thresholdScale: 1) { ${row} } near: tracking(thresholdScale: 1.0000000001) { ${row} }`,
    );
    for (const [index, one] of (at as Row[]).entries()) {
      expect(near[index].overlap).toBeCloseTo(one.overlap, 8);
      expect(near[index].forgotten).toBeCloseTo(one.forgotten, 8);
    }
  });

  it('tracking of samples averages to that of the analysis', async () => {
    const { tracking, samples } = await ask(
      `tracking { ${row} } samples(first: 10) { edges { node { tracking { ${row} } } } }`,
    );
    for (const [index, one] of (tracking as Row[]).entries()) {
      const strengths = samples.edges.map(
        ({ node }: { node: { tracking: Row[] } }) => node.tracking[index].strength,
      );
      const mean = strengths.reduce((sum: number, value: number) => sum + value, 0) / strengths.length;
      expect(mean).toBeCloseTo(one.strength, 10);
    }
  });

  it('tracking(average: MEAN_OF_RATIOS) keeps the strengths and differs in the ratios', async () => {
    const { means, ratios } = await ask(
      `means: tracking { ${row} } ratios: tracking(average: MEAN_OF_RATIOS) { ${row} }`,
    );
    const pick = (rows: Row[], key: keyof Row) => rows.map((one) => one[key]);
    for (const [index, strength] of pick(means, 'strength').entries())
      expect(pick(ratios, 'strength')[index]).toBeCloseTo(Number(strength), 10);
    expect(pick(ratios, 'completeness')).not.toEqual(pick(means, 'completeness'));
  });

  it('tracking(thresholdScale) below what is kept is INVALID', async () => {
    await expect(ask('tracking(thresholdScale: 0.4) { layer }')).rejects.toThrow('from 0.5 to 4, not 0.4');
  });
});

describe('extractions', () => {
  const selection = `samples(first: 10) { edges { node { index extractions {
    id layer layerIndex baseValue fullValue kappa maximumResidual gap sumError salientCount shapleyValues
    values andEffects orEffects dual } } } }`;

  it('effects sum to v(x) − v(x_∅), and Shapley values too, for every sample and layer', async () => {
    const { samples } = await ask(selection);
    for (const { node } of samples.edges)
      for (const extraction of node.extractions) {
        const effects = [...float64s(extraction.andEffects), ...float64s(extraction.orEffects)];
        const sum = effects.reduce((total, effect) => total + effect, 0);
        expect(sum).toBeCloseTo(extraction.fullValue - extraction.baseValue, 9);
        const shared = extraction.shapleyValues.reduce((total: number, value: number) => total + value, 0);
        expect(shared).toBeCloseTo(extraction.fullValue - extraction.baseValue, 9);
        expect(extraction.maximumResidual).toBeLessThanOrEqual(extraction.kappa * (1 + 1e-9));
        expect(extraction.gap).toBeLessThanOrEqual(0.01);
        expect(float64s(extraction.values).length).toBe(16);
        expect(float64s(extraction.dual).length).toBe(32);
      }
  });

  it('indices are those of the engine, for every set of an order; Shapley values sum to v(x) − v(x_∅)', async () => {
    const { sample } =
      await ask(`sample(index: 0) { extractions { baseValue fullValue andEffects orEffects shapleyValues
      values: indices(kind: SHAPLEY_VALUE) { players mask value }
      pairs: indices(kind: SHAPLEY_INTERACTION) { players mask value }
      triples: indices(kind: BANZHAF_INTERACTION, order: 3) { mask value } } }`);
    for (const extraction of sample.extractions) {
      const [and, or] = [extraction.andEffects, extraction.orEffects].map((bytes) =>
        Float64Array.from(float64s(bytes)),
      );
      const effects = { and, or };
      const sum = extraction.values.reduce((total: number, { value }: Data) => total + value, 0);
      expect(sum).toBeCloseTo(extraction.fullValue - extraction.baseValue, 9);
      expect(extraction.values.map(({ value }: Data) => value)).toEqual(extraction.shapleyValues);
      const [shapley, banzhaf] = [shapleyInteractions(effects), banzhafInteractions(effects)];
      expect(extraction.pairs.map(({ players }: Data) => players.join(''))).toEqual([
        '01',
        '02',
        '12',
        '03',
        '13',
        '23',
      ]);
      for (const { mask, value } of extraction.pairs) expect(value).toBe(shapley[mask]);
      expect(extraction.triples.map(({ mask }: Data) => mask)).toEqual([7, 11, 13, 14]);
      for (const { mask, value } of extraction.triples) expect(value).toBe(banzhaf[mask]);
    }
  });

  it.each([
    ['SHAPLEY_VALUE, order: 2', 'The order of SHAPLEY_VALUE is 1, not 2.'],
    ['BANZHAF_INTERACTION, order: 4', 'The order of BANZHAF_INTERACTION is from 1 to 3, not 4.'],
    ['SHAPLEY_INTERACTION, order: -1', 'from 1 to 3, not -1.'],
  ])('indices(kind: %s) is INVALID', async (choice, sentence) => {
    const selection = `sample(index: 0) { extraction(layer: "output") { indices(kind: ${choice}) { mask } } }`;
    await expect(ask(selection)).rejects.toThrow(sentence);
  });

  it('trajectory gives at every layer the effect that is stored', async () => {
    const { sample } = await ask(
      `sample(index: 1) { trajectory(type: AND, players: [2, 0]) { layer layerIndex effect threshold salient }
        extractions { layer andEffects } }`,
    );
    expect(sample.trajectory.map(({ layer }: { layer: string }) => layer)).toEqual([
      'dense1',
      'dense2',
      'output',
    ]);
    for (const [index, point] of sample.trajectory.entries()) {
      expect(point.effect).toBe(float64s(sample.extractions[index].andEffects)[0b101]);
      expect(point.salient).toBe(Math.abs(point.effect) >= point.threshold);
    }
  });

  it.each(['[]', '[0, 0]', '[4]', '[-1]'])('trajectory(players: %s) is INVALID', async (players) => {
    await expect(
      ask(`sample(index: 0) { trajectory(type: AND, players: ${players}) { effect } }`),
    ).rejects.toThrow();
  });

  it('values of more than 64 MB in one operation are LIMITED', async () => {
    const id = await finished([0]);
    await database().extraction.updateMany({ where: { analysisId: rowId(id) }, data: { playerCount: 23 } });
    const query = `query ($id: ID!) { node(id: $id) { ... on Analysis { sample(index: 0) { extractions { values } } } } }`;
    const { status, errors } = await lab.owner.ask(query, { id });
    expect(status).toBe(200);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('64 MB'),
      extensions: { code: 'LIMITED' },
    });
  });

  it('sample(index) that is not there is null', async () => {
    expect((await ask('sample(index: 3) { index }')).sample).toBeNull();
  });
});

describe('interactions', () => {
  const page = `interactions(first: 7, after: $after, filter: { thresholdScale: 0.5 }) {
    totalCount edges { cursor node { layer type mask players order effect strength salient analysisSample { index } } }
    pageInfo { hasNextPage endCursor } }`;

  async function pages() {
    const nodes = [];
    let after: string | null = null;
    for (;;) {
      const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Analysis { ${page} } } }`;
      const { data } = await lab.owner.ask(query, { id: analysisId, after });
      const { edges, pageInfo, totalCount } = data.node.interactions;
      nodes.push(...edges.map(({ node }: { node: object }) => node));
      if (!pageInfo.hasNextPage) return { nodes, totalCount };
      after = pageInfo.endCursor;
    }
  }

  it('pages give every stored interaction once, the strongest first', async () => {
    const { nodes, totalCount } = await pages();
    expect(nodes.length).toBe(totalCount);
    expect(totalCount).toBe(await database().interaction.count({ where: { analysisId: rowId(analysisId) } }));
    const strengths = nodes.map(({ strength }) => strength);
    expect(strengths).toEqual([...strengths].sort((one, other) => other - one));
    const names = nodes.map(
      ({ layer, type, mask, analysisSample }) => `${layer} ${type} ${mask} ${analysisSample.index}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('the filter keeps one layer, sample, type and order, and only what reaches τ', async () => {
    const filter = '{ layer: "dense2", sampleIndex: 1, type: AND, order: 2 }';
    const { interactions, layer } = await ask(
      `layer(name: "dense2") { threshold } interactions(first: 100, filter: ${filter}) {
        edges { node { layer type order strength players analysisSample { index } } } }`,
    );
    expect(interactions.edges.length).toBeGreaterThan(0);
    for (const { node } of interactions.edges) {
      expect(node).toMatchObject({ layer: 'dense2', type: 'AND', order: 2, analysisSample: { index: 1 } });
      expect(node.strength).toBeGreaterThanOrEqual(layer.threshold);
      expect(node.players.length).toBe(2);
    }
  });

  it.each([-1, 0, 5])('interactions(filter: { order: %i }) is INVALID with four players', async (order) => {
    const asked = ask(`interactions(first: 1, filter: { order: ${order} }) { totalCount }`);
    await expect(asked).rejects.toThrow(`Interactions of this analysis are of order 1 to 4, not ${order}.`);
  });

  it('counts agree: of the layer, of its samples, and of the list', async () => {
    const { layers, samples, interactions } = await ask(
      `layers { name meanSalientCount(thresholdScale: 2) } interactions(first: 1, filter: { thresholdScale: 2 }) { totalCount }
       samples(first: 10) { edges { node { extractions { layer salientCount(thresholdScale: 2) } } } }`,
    );
    const means: number[] = layers.map(
      ({ meanSalientCount }: { meanSalientCount: number }) => meanSalientCount,
    );
    expect(means.reduce((sum, mean) => sum + 3 * mean, 0)).toBeCloseTo(interactions.totalCount, 9);
    const counts: number[] = samples.edges.flatMap(
      ({ node }: { node: { extractions: { salientCount: number }[] } }) =>
        node.extractions.map(({ salientCount }) => salientCount),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(interactions.totalCount);
  });
});

describe('the record', () => {
  it('says what a finished analysis took, ran on, and how good its numbers are', async () => {
    const { record, layers, progress } = await ask(
      `record { forwardPasses seconds megabytes probeSeconds inferenceSeconds backend engineVersion networkHash dataSetHash }
       progress { completedJobs totalJobs }
       layers { name threshold maximumEffect maximumGap maximumResidualRatio meanSalientResidual kappaFloorCount
         probe { heldOutAccuracy reused } }`,
    );
    expect(record).toMatchObject({
      backend: 'tests',
      networkHash: 'net-table',
      dataSetHash: 'table',
      probeSeconds: 0.2,
    });
    expect(record.inferenceSeconds).toBeCloseTo(0.3, 10);
    expect(progress.completedJobs).toBe(progress.totalJobs);
    for (const layer of layers) {
      expect(layer.threshold).toBeCloseTo(0.05 * layer.maximumEffect, 12);
      expect(layer.maximumGap).toBeLessThanOrEqual(0.01);
      expect(layer.maximumResidualRatio).toBeLessThanOrEqual(1 + 1e-9);
      expect(layer.meanSalientResidual).toBeGreaterThan(0);
      expect(layer.probe === null).toBe(layer.name === 'output');
    }
  });

  it('players of a table have no boxes, and the baseline is the bytes that were stored', async () => {
    const { players, baseline } = await ask('players { index name inputs boxes { x } } baseline');
    expect(players[1]).toEqual({ index: 1, name: 'p1', inputs: [1], boxes: [] });
    expect(Buffer.from(baseline, 'base64').length).toBe(16);
  });
});

describe('statements', () => {
  const analysisPage = `name status createdBy { name } workspace { name viewerRole } network { name layers { name } }
    dataSet { name sampleCount } record { megabytes } players { name } findingCount
    layers { name operator threshold meanSalientCount maximumGap probe { heldOutAccuracy } }
    tracking { ${row} }
    interactions(first: 20) { totalCount edges { node { layer players analysisSample { targetName } } } }
    samples(first: 20) { edges { node { index targetName players { name } sample { label labelName input }
      tracking(thresholdScale: 2) { overlap } trajectory(type: OR, players: [1, 2]) { effect }
      extractions { layer salientCount shapleyValues andEffects values } } } }
    findings(first: 20) { edges { node { text author { name } viewerCanEdit commentCount anchor { effect }
      comments(first: 20) { edges { node { text author { name } viewerCanEdit } } } } } }`;

  async function countStatements(id: string): Promise<number> {
    let count = 0;
    const stop = onStatement(() => count++);
    await ask(analysisPage, {}, id);
    stop();
    return count;
  }

  async function discuss(id: string, times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      const anchor = { kind: 'INTERACTION', layer: 'dense1', type: 'AND', sampleIndex: 0, players: [i % 4] };
      const input = { analysisId: id, anchor, text: `Finding ${i}` };
      const { finding } = await lab.owner.tell('addFinding', 'AddFindingInput', input, 'finding { id }');
      for (let j = 0; j < times; j++)
        await lab.owner.tell(
          'addComment',
          'AddCommentInput',
          { findingId: finding.id, text: `Comment ${j}` },
          '',
        );
    }
  }

  it('the page of an analysis asks as many on 10 samples, findings and threads as on 1', async () => {
    const one = await finished([0]);
    const ten = await finished([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await discuss(one, 1);
    await discuss(ten, 4);
    expect(await countStatements(ten)).toBe(await countStatements(one));
  });
});

describe('lists of a workspace', () => {
  it('analyses(first) pages hold still while analyses are added', async () => {
    const query = `query ($id: ID!, $after: String) { workspace(id: $id) {
      analyses(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
    const first = await lab.owner.ask(query, { id: lab.workspaceId });
    const { edges, pageInfo } = first.data.workspace.analyses;
    await startAnalysis(lab);
    const second = await lab.owner.ask(query, { id: lab.workspaceId, after: pageInfo.endCursor });
    expect(second.data.workspace.analyses.edges[0].node.id).not.toBe(edges[0].node.id);
    const again = await lab.owner.ask(query, { id: lab.workspaceId, after: pageInfo.endCursor });
    expect(again.data).toEqual(second.data);
  });

  it('samples(first, label) of a data set come by position', async () => {
    const { dataSet } = await ask(
      'dataSet { sampleCount samples(first: 4, label: 1) { edges { node { index labelName } } } }',
    );
    expect(dataSet.sampleCount).toBe(12);
    expect(dataSet.samples.edges.map(({ node }: { node: { index: number } }) => node.index)).toEqual([
      1, 3, 5, 7,
    ]);
  });
});

describe('DataSet.players(scheme, count)', () => {
  const choice = (scheme: string, count: number) => `players(scheme: ${scheme}, count: ${count})`;
  const ofTheImages = async (field: string) => {
    const query = `query ($id: ID!) { workspace(id: $id) { networks(first: 10) { edges { node { dataSet {
      key ${field} { index name inputs boxes { x y width height } } } } } } } }`;
    const { data, errors } = await lab.owner.ask(query, { id: lab.workspaceId });
    if (errors) return errors[0].message;
    const nodes = data.workspace.networks.edges.map(({ node }: Data) => node.dataSet);
    return nodes.find(({ key }: Data) => key === 'images')?.players;
  };

  beforeAll(async () => {
    const input = { workspaceId: lab.workspaceId, catalogueKey: 'net-images' };
    await lab.owner.tell('addNetwork', 'AddNetworkInput', input, 'network { id }');
  });

  it('are those that the worker published, with their boxes', async () => {
    const [left, right] = await ofTheImages(choice('GRID', 2));
    expect(left).toMatchObject({ index: 0, name: 'left', boxes: [{ x: 0, y: 0, width: 2, height: 4 }] });
    expect(right).toMatchObject({ index: 1, name: 'right', inputs: [2, 3, 6, 7, 10, 11, 14, 15] });
  });

  it('are none where there are none of the scheme or the count', async () => {
    expect(await ofTheImages(choice('GRID', 3))).toEqual([]);
    expect(await ofTheImages(choice('FOREGROUND', 2))).toEqual([]);
    expect(await ofTheImages(choice('ATTRIBUTES', 2))).toEqual([]);
  });

  it('are the attributes of a table', async () => {
    const { dataSet } = await ask(
      'dataSet { players(scheme: ATTRIBUTES, count: 4) { name inputs boxes { x } } }',
    );
    expect(dataSet.players[1]).toEqual({ name: 'b', inputs: [1], boxes: [] });
  });

  it('refuses a count that no analysis can have', async () => {
    expect(await ofTheImages(choice('GRID', 17))).toBe('The number of players goes from 2 to 16, not 17.');
  });
});

function float64s(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
}
