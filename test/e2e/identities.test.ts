// The truths of the method, held against what GraphQL returns of the demo: every sample, every layer, from the bytes.
import {
  averageTracking,
  type Effects,
  lowerBoundOf,
  maximumEffect,
  reconstruct,
  reconstructionError,
  salientInteractions,
  totalStrength,
  track,
} from '@strata/interaction-engine';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, signedIn } from '../ask.ts';
import { demoOf } from './demo.ts';
import { type Row, trackingRows } from './tracking-rows.ts';

interface Extraction {
  layer: string;
  baseValue: number;
  fullValue: number;
  kappa: number;
  objective: number;
  lowerBound: number;
  gap: number;
  maximumResidual: number;
  salientCount: number;
  values: Float64Array;
  effects: Effects;
  dual: Float64Array;
}

let ask: Ask;
let id: string;
let thresholds: Map<string, number>;
let settings: {
  sampleIndices: number[];
  playerCount: number;
  kappaFraction: number;
  salienceFraction: number;
};
/** By sample, then by layer, input to output. */
let samples: Extraction[][];
beforeAll(async () => {
  const { origin, email, password } = inject('strata');
  ask = await signedIn(origin, { email, password });
  ({ id } = await demoOf(ask));
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Analysis {
      layers { name threshold } settings { sampleIndices playerCount kappaFraction salienceFraction }
    } } }`,
    { id },
  );
  settings = node.settings;
  thresholds = new Map(
    node.layers.map((layer: { name: string; threshold: number }) => [layer.name, layer.threshold]),
  );
  samples = await Promise.all(settings.sampleIndices.map((_, index) => extractionsOf(index)));
});

describe('every sample and layer of the demo', () => {
  it('has interactions that sum to v(x) − v(x_∅)', () => {
    for (const { effects, fullValue, baseValue, values } of all()) {
      const sum = [...effects.and, ...effects.or].reduce((total, effect) => total + effect, 0);
      expect(Math.abs(sum - (fullValue - baseValue))).toBeLessThan(1e-9);
      expect([values[0], values.at(-1)]).toEqual([baseValue, fullValue]);
    }
  });

  it('is reconstructed on all subsets within κ', () => {
    for (const { values, effects, baseValue, kappa, maximumResidual } of all()) {
      const { maximum } = reconstructionError(values, reconstruct(baseValue, effects));
      expect(maximum).toBeCloseTo(maximumResidual, 9);
      expect(maximum).toBeLessThanOrEqual(kappa + 1e-9);
    }
  });

  it('has a certificate within 1% that anybody can check from the values, κ and the dual', () => {
    for (const { values, effects, kappa, dual, objective, lowerBound, gap } of all()) {
      expect(gap).toBeLessThanOrEqual(0.01);
      expect(gap).toBeCloseTo((objective - lowerBound) / objective, 12);
      expect(Math.abs(lowerBoundOf(values, kappa, dual) - lowerBound)).toBeLessThan(1e-9 * objective);
      // the merge of order 1 can only save
      expect(totalStrength(effects)).toBeLessThanOrEqual(objective * (1 + 1e-12));
    }
  });

  it('has the κ and the τ of its settings', () => {
    const { kappaFraction, salienceFraction } = settings;
    for (const { kappa, fullValue, baseValue } of all())
      expect(kappa).toBeGreaterThanOrEqual(kappaFraction * Math.abs(fullValue - baseValue) * (1 - 1e-12));
    for (const [layer, threshold] of thresholds) {
      const strongest = Math.max(...at(layer).map(({ effects }) => maximumEffect(effects)));
      expect(threshold).toBeCloseTo(salienceFraction * strongest, 12);
    }
  });
});

describe('what the layers share', () => {
  const choices = (['OUTPUT', 'NEXT'] as const).flatMap((reference) =>
    [0.5, 1, 2].map((thresholdScale) => ({ reference, thresholdScale })),
  );

  it.each(choices)('adds up against $reference at $thresholdScale τ', async (choice) => {
    const rows = await trackingRows(ask, id, choice);
    expect(rows.length).toBe((choice.reference === 'OUTPUT' ? 7 : 6) * 3 * (settings.playerCount + 1));
    for (const row of rows) {
      expect(row.overlap + row.forgotten).toBeCloseTo(row.strength, 9);
      expect(row.overlap + row.new).toBeCloseTo(row.referenceStrength, 9);
      expectRatio(row.completeness, row.overlap, row.referenceStrength);
      expectRatio(row.redundancy, row.forgotten, row.strength);
    }
    for (const pooled of rows.filter(({ order }) => order === null)) expectSumOverOrders(pooled, rows);
  });

  it('with the output is everything for the output itself', async () => {
    const rows = (await trackingRows(ask, id)).filter(({ layer }) => layer === 'output');
    expect(rows.some(({ strength }) => strength > 0)).toBe(true);
    for (const { strength, completeness, redundancy } of rows)
      expect([completeness, redundancy]).toEqual(strength > 0 ? [1, 0] : [null, null]);
  });

  it('is what the engine finds in the bytes', async () => {
    const output = at('output').map(({ effects }) => salient(effects, 'output'));
    const rows = await trackingRows(ask, id);
    for (const layer of thresholds.keys()) {
      const found = at(layer).map(({ effects }, i) =>
        track(salient(effects, layer), output[i], settings.playerCount),
      );
      for (const mean of averageTracking(found, 'RATIO_OF_MEANS')) {
        const row = rows.find(
          (each) => each.layer === layer && each.type === mean.type && (each.order ?? 0) === mean.order,
        );
        for (const part of ['overlap', 'forgotten', 'new', 'strength'] as const)
          expect(row?.[part]).toBeCloseTo(mean[part], 9);
      }
      const counts = at(layer).map(({ salientCount }) => salientCount);
      expect(counts).toEqual(at(layer).map(({ effects }) => salient(effects, layer).length));
    }
  });
});

async function extractionsOf(index: number): Promise<Extraction[]> {
  const { node } = await ask(
    `query ($id: ID!, $index: Int!) { node(id: $id) { ... on Analysis { sample(index: $index) { extractions {
      layer baseValue fullValue kappa objective lowerBound gap maximumResidual salientCount
      values andEffects orEffects dual
    } } } } }`,
    { id, index },
  );
  return node.sample.extractions.map((each: Record<string, string>) => ({
    ...each,
    values: numbersIn(each.values),
    effects: { and: numbersIn(each.andEffects), or: numbersIn(each.orEffects) },
    dual: numbersIn(each.dual),
  }));
}

function numbersIn(base64: string): Float64Array {
  return new Float64Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function all(): Extraction[] {
  const found = samples.flat();
  expect(found.length).toBe(10 * 7);
  return found;
}

function at(layer: string): Extraction[] {
  return samples.map((sample) => {
    const found = sample.find((each) => each.layer === layer);
    if (!found) throw new Error(`A sample has no split at "${layer}".`);
    return found;
  });
}

function salient(effects: Effects, layer: string) {
  return salientInteractions(effects, thresholds.get(layer) ?? Number.NaN);
}

function expectRatio(ratio: number | null, part: number, whole: number): void {
  if (whole === 0) expect(ratio).toBeNull();
  else expect(ratio).toBeCloseTo(part / whole, 12);
}

function expectSumOverOrders(pooled: Row, rows: Row[]): void {
  const orders = rows.filter(
    (row) => row.layer === pooled.layer && row.type === pooled.type && row.order !== null,
  );
  for (const part of ['overlap', 'forgotten', 'new', 'strength'] as const)
    expect(orders.reduce((sum, row) => sum + row[part], 0)).toBeCloseTo(pooled[part], 9);
}
