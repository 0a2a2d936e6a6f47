import type { AnchorInput } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { readView, type ViewState, viewOfAnchor, viewWithin, writeView } from './view-state';

const initialView = readView(new URLSearchParams());

const full: ViewState = {
  reference: 'NEXT',
  show: 'OR',
  scale: 1.25,
  by: 'order',
  average: 'MEAN_OF_RATIOS',
  layer: 'conv2/relu.1',
  order: 3,
  sample: 0,
  type: 'AND',
  index: 'BANZHAF_INTERACTION',
  selection: { layer: 'conv2/relu.1', sampleIndex: 12, type: 'OR', players: [0, 4, 7] },
  finding: 'RmluZGluZzox',
};

test('readView(writeView(view)) is the view', () => {
  for (const view of [initialView, full]) {
    expect(readView(new URLSearchParams(writeView(view).toString()))).toEqual(view);
  }
});

test('writeView(initialView) is empty', () => expect(writeView(initialView).toString()).toBe(''));

test('readView(search) passes over what makes no sense', () => {
  const search =
    'reference=x&show=maybe&scale=9&order=-1&index=none&sample=1e9&type=nand&interaction=1.and..conv2';
  expect(readView(new URLSearchParams(search))).toEqual(initialView);
});

test('viewOfAnchor(layer) shows the layer', () => {
  expect(viewOfAnchor({ kind: 'LAYER', layer: 'fc1' })).toEqual({ layer: 'fc1', order: null });
});

test('viewOfAnchor(order) shows layer, order and type', () => {
  const anchor = { kind: 'ORDER', layer: 'fc1', order: 2, type: 'OR' } as const;
  expect(viewOfAnchor(anchor)).toEqual({ layer: 'fc1', order: 2, show: 'OR' });
});

test('viewOfAnchor(interaction) selects it', () => {
  const anchor = {
    kind: 'INTERACTION',
    layer: 'fc1',
    type: 'AND',
    sampleIndex: 4,
    players: [1, 2],
  } satisfies AnchorInput;
  expect(viewOfAnchor(anchor).selection).toEqual({
    layer: 'fc1',
    sampleIndex: 4,
    type: 'AND',
    players: [1, 2],
  });
});

test('viewWithin(view, extent) drops what the analysis does not have', () => {
  const extent = { layers: ['conv1', 'fc1'], sampleCount: 3, playerCount: 4 };
  const selection = { layer: 'fc1', sampleIndex: 2, type: 'AND', players: [0, 3] } as const;
  const there = {
    ...initialView,
    layer: 'conv1',
    order: 4,
    sample: 2,
    selection: { ...selection, players: [0, 3] },
  };
  expect(viewWithin(there, extent)).toEqual(there);
  expect(viewWithin({ ...there, layer: 'fc9', order: 5, sample: 3 }, extent)).toMatchObject({
    layer: null,
    order: null,
    sample: null,
  });
  for (const wrong of [{ layer: 'fc9' }, { sampleIndex: 3 }, { players: [4] }])
    expect(
      viewWithin({ ...there, selection: { ...there.selection, ...wrong } }, extent).selection,
    ).toBeNull();
});
