import type { SimilarityFragment } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { similarityPanels } from './similarity-series';

const networks = [
  { index: 0, role: 'BASE', epoch: 12 },
  { index: 1, role: 'CHECKPOINT', epoch: 0 },
  { index: 2, role: 'CHECKPOINT', epoch: 4 },
] as const;

const row = (network: number, sign: string, order: number | null, similarity: number) =>
  ({ network: { index: network }, sign, order, similarity, spread: 0.1 }) as SimilarityFragment;

test('similarityPanels(rows, networks) runs through the training, with all signs of an order side by side', () => {
  const panels = similarityPanels(
    [row(0, 'BOTH', 1, 0.5), row(1, 'BOTH', null, 0.9), row(1, 'NEGATIVE', 2, 0.2), row(1, 'BOTH', 1, 0.3)],
    networks,
  );
  expect(panels.map(({ name }) => name)).toEqual(['Untrained', 'Epoch 12, the end']);
  expect(panels[0].points).toEqual([
    { order: 1, both: 0.3, bothSpread: 0.1, positive: null, negative: null },
    { order: 2, both: null, bothSpread: null, positive: null, negative: 0.2 },
  ]);
});
