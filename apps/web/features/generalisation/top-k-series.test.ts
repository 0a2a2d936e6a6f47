import type { TopKFragment } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { topKPanels } from './top-k-series';

const row = (network: number, series: 'SEPARATE' | 'JOINT', k: number, overlap: number) =>
  ({
    network: { index: network },
    series,
    fraction: k / 100,
    k,
    overlap,
    spread: 0.1,
    chance: k / 100,
    sampleCount: 4,
  }) as TopKFragment;

test('topKPanels(rows) has a panel for each network, and both series at each k from the smallest on', () => {
  const panels = topKPanels([
    row(2, 'SEPARATE', 5, 0.3),
    row(1, 'JOINT', 10, 0.9),
    row(1, 'SEPARATE', 10, 0.5),
    row(1, 'SEPARATE', 5, 0.4),
  ]);
  expect(panels.map(({ network, points }) => [network, points.map(({ k }) => k)])).toEqual([
    [1, [5, 10]],
    [2, [5]],
  ]);
  expect(panels[0].points).toMatchObject([
    { separate: 0.4, joint: null, jointSpread: null },
    { separate: 0.5, separateSpread: 0.1, joint: 0.9, chance: 0.1 },
  ]);
});
