import type { StabilityDepthFragment, StabilityFragment } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { highestOf, instabilityAlongDepth, stabilityByOrder } from './stability-series';

const rows = [
  { variant: 'SOLVED', order: 1, stability: 3, spread: 0.5 },
  { variant: 'KEPT', order: 1, stability: 4, spread: null },
  { variant: 'KEPT', order: null, stability: 9, spread: 9 },
  { variant: 'KEPT', order: 2, stability: null, spread: null },
] as StabilityFragment[];

test('stabilityByOrder(rows) puts both variants of an order side by side', () =>
  expect(stabilityByOrder(rows)).toMatchObject([
    { order: 1, kept: 4, keptSpread: null, solved: 3, solvedSpread: 0.5 },
    { order: 2, kept: null, solved: null },
  ]));

test('highestOf(points) holds the bars of spread', () => {
  expect(highestOf(stabilityByOrder(rows))).toBe(4);
  expect(highestOf([])).toBe(0);
});

test('instabilityAlongDepth(rows) runs from input to output', () => {
  const depth = [
    { variant: 'KEPT', layer: 'output', layerIndex: 1, instability: 0.5, tracking: null },
    { variant: 'KEPT', layer: 'fc1', layerIndex: 0, instability: 0.2, tracking: null },
  ] as StabilityDepthFragment[];
  expect(instabilityAlongDepth(depth)).toEqual([
    { layer: 'fc1', kept: 0.2, solved: null, tracking: null },
    { layer: 'output', kept: 0.5, solved: null, tracking: null },
  ]);
});
