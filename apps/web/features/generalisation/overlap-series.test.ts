import type { OverlapFragment } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { layersIn, ordersIn } from '../study/row-extents';
import { byOrder, comparisonIn, comparisonsIn } from './overlap-series';

const row = (network: number | null, layer: string, order: number | null) =>
  ({
    network: network === null ? null : { index: network },
    layer,
    layerIndex: layer === 'output' ? 2 : 0,
    order,
  }) as OverlapFragment;

const rows = [
  row(null, 'output', 2),
  row(null, 'output', 1),
  row(null, 'output', null),
  row(2, 'conv1', 1),
  row(1, 'output', 1),
];

test('comparisonsIn(rows) has all together first', () => expect(comparisonsIn(rows)).toEqual([null, 1, 2]));

test('comparisonsIn(rows) of one network has no need of all together', () =>
  expect(comparisonsIn([row(null, 'output', 1), row(1, 'output', 1)])).toEqual([1]));

test('comparisonIn(rows, asked) is another one where that is not there', () => {
  expect(comparisonIn(rows, 2)).toBe(2);
  expect(comparisonIn(rows, 7)).toBeNull();
});

test('byOrder(rows) sorts the orders of one comparison at one layer, without what pools them', () =>
  expect(byOrder(rows, { network: null, layer: 'output' }).map(({ order }) => order)).toEqual([1, 2]));

test('layersIn(rows) runs from input to output', () => expect(layersIn(rows)).toEqual(['conv1', 'output']));

test('ordersIn(rows) runs from low to high', () => expect(ordersIn(rows)).toEqual([1, 2]));
