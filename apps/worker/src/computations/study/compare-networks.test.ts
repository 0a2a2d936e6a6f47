import type { SalientAnalysis } from '@strata/database';
import type { SparseInteraction } from '@strata/interaction-engine';
import { expect, it } from 'vitest';
import { averageAgreement } from './average-agreement.ts';
import { compareNetworks } from './compare-networks.ts';
import { meanAndSpread } from './spread.ts';

const and = (mask: number, effect = 1): SparseInteraction => ({ type: 'AND', mask, effect });

function analysis(layers: string[], ...samples: SparseInteraction[][]): SalientAnalysis {
  return {
    layers,
    samples: samples.map((list) => ({
      target: 0,
      interactions: Object.fromEntries(layers.map((layer) => [layer, list])),
    })),
  };
}

const base = analysis(['fc1', 'output'], [and(1, 3), and(3)], [and(1, 3), and(3)]);
const twin = analysis(['fc1', 'output'], [and(1), and(3)], [and(1)]);
const stranger = analysis(['output'], [and(2)], [and(2)]);

it('compareNetworks(…) compares with each network and with all together, with the spread over samples', () => {
  const rows = compareNetworks({
    ...{ playerCount: 2, layers: ['fc1', 'output'], base },
    compared: [
      { networkIndex: 1, analysis: twin },
      { networkIndex: 2, analysis: stranger },
    ],
  });
  const iou = (layerName: string, networkIndex: number | null, order: number) =>
    rows.find(
      (row) =>
        row.measure === 'IOU' &&
        row.layerName === layerName &&
        row.networkIndex === networkIndex &&
        row.type === 'AND' &&
        row.order === order,
    );
  expect(iou('output', 1, 0)).toMatchObject({ value: 0.75, spread: Math.SQRT1_2 / 2, sampleCount: 2 });
  expect(iou('output', 1, 2)).toMatchObject({ value: 0.5, sampleCount: 2, leftOut: 0 });
  expect(iou('output', 2, 1)).toMatchObject({ value: 0 });
  expect(iou('output', null, 0)).toMatchObject({ value: 0.375, sampleCount: 4 });
  // one network is of another architecture: at a hidden layer all together are the other one
  expect(iou('fc1', 2, 0)).toBeUndefined();
  expect(iou('fc1', null, 0)).toMatchObject({ value: 0.75, sampleCount: 2 });
});

it('compareNetworks(…) weighs the orders of a layer by their strength in the base', () => {
  const compared = [{ networkIndex: 1, analysis: twin }];
  const rows = compareNetworks({ playerCount: 2, layers: ['output'], base, compared });
  const depth = rows.find(
    ({ measure, type, networkIndex }) => measure === 'IOU_DEPTH' && type === 'AND' && networkIndex === 1,
  );
  // order 1 agrees always and weighs 3, order 2 agrees in one of two samples and weighs 1
  expect(depth).toMatchObject({ value: (3 * 1 + 1 * 0.5) / 4, sampleCount: 2, leftOut: 0 });
  expect(depth?.spread).toBeCloseTo(Math.SQRT1_2 / 4, 12);
});

it('averageAgreement(samples) averages over samples what has an overlap, and counts the rest', () => {
  const agreement = { networkIndex: 1, series: 'JOINT', type: 'AND', fraction: 0.05, chance: 0.04 } as const;
  const certificate = { objective: 1, lowerBound: 1, gap: 0 };
  const samples = [0.5, 1, null].map((overlap) => ({
    ...certificate,
    overlaps: [{ ...agreement, overlap }],
  }));
  const [row, ...rest] = averageAgreement(samples);
  expect(rest).toEqual([]);
  expect(row).toMatchObject({ measure: 'TOP_K', value: 0.75, chance: 0.04, sampleCount: 2, leftOut: 1 });
});

it('averageAgreement(samples) keeps the share of all three apart from that of what the pair have in common', () => {
  const about = { networkIndex: 2, series: 'JOINT', type: 'AND', fraction: 0.05 } as const;
  const overlaps = [
    { ...about, overlap: 0.9, chance: 0.05 },
    { ...about, ofAll: true, overlap: 0.5, chance: 0.0025 },
  ];
  expect(averageAgreement([{ objective: 1, lowerBound: 1, gap: 0, overlaps }])).toMatchObject([
    { measure: 'TOP_K', value: 0.9, chance: 0.05 },
    { measure: 'TOP_K_ALL', value: 0.5, chance: 0.0025 },
  ]);
});

it('meanAndSpread(values) has no spread of fewer than two', () => {
  expect(meanAndSpread([null, 2])).toEqual({ mean: 2, spread: null, count: 1 });
  expect(meanAndSpread([1, null, 3])).toEqual({ mean: 2, spread: Math.SQRT2, count: 2 });
  expect(meanAndSpread([])).toEqual({ mean: null, spread: null, count: 0 });
});
