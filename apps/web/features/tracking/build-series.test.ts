import type { TrackedFragment, TrackedType } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { alongDepth, panelsByLayer, panelsByOrder, rangeOf, rowAt } from './build-series';

const row = (
  layerIndex: number,
  type: TrackedType,
  order: number | null,
  overlap: number,
): TrackedFragment => ({
  layer: `layer ${layerIndex}`,
  layerIndex,
  reference: 'output',
  type,
  order,
  overlap,
  forgotten: 1,
  new: 2,
  strength: overlap + 1,
  referenceStrength: overlap + 2,
  completeness: overlap / (overlap + 2),
  redundancy: 1 / (overlap + 1),
});

const rows = [
  row(1, 'AND', 2, 4),
  row(1, 'AND', 1, 3),
  row(0, 'AND', 1, 5),
  row(0, 'AND', 2, 6),
  row(0, 'AND', null, 11),
  row(0, 'OR', 1, 99),
];

test('panelsByLayer(rows, type) goes from input to output and from low to high orders', () => {
  const panels = panelsByLayer(rows, 'AND');
  expect(panels.map(({ layer }) => layer)).toEqual(['layer 0', 'layer 1']);
  expect(panels.map(({ bars }) => bars.map(({ shared }) => shared))).toEqual([
    [5, 6],
    [3, 4],
  ]);
});

test('panelsByOrder(rows, type) holds the same bars the other way round', () => {
  const panels = panelsByOrder(rows, 'AND');
  expect(panels.map(({ order }) => order)).toEqual([1, 2]);
  expect(panels.map(({ bars }) => bars.map(({ shared }) => shared))).toEqual([
    [5, 3],
    [6, 4],
  ]);
});

test('rangeOf(panels) reaches down to the forgotten and up to the reference', () => {
  expect(rangeOf(panelsByLayer(rows, 'AND'))).toEqual([-1, 8]);
  expect(rangeOf([])).toEqual([0, 0]);
});

test('alongDepth(rows, type) takes the pooled rows alone', () => {
  expect(alongDepth(rows, 'AND').map(({ overlap }) => overlap)).toEqual([11]);
});

test('rowAt(rows, cell) is the one row of a cell', () => {
  expect(rowAt(rows, { layer: 'layer 0', order: 1, type: 'OR' })?.overlap).toBe(99);
  expect(rowAt(rows, { layer: 'layer 9', order: 1, type: 'OR' })).toBeUndefined();
});
