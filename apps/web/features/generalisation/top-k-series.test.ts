import type { TopKFragment, TopKShare } from '@strata/graphql/operations';
import { expect, test } from 'vitest';
import { topKPanels } from './top-k-series';

const row = (
  network: number,
  series: 'SEPARATE' | 'JOINT',
  k: number,
  overlap: number,
  share: TopKShare = 'PAIR',
) =>
  ({
    network: { index: network },
    share,
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

test('topKPanels(rows) has a panel for each share of a network that was held out, that at equal k first', () => {
  const panels = topKPanels([
    row(1, 'JOINT', 5, 0.6),
    row(2, 'JOINT', 5, 0.9, 'OF_COMMON'),
    row(2, 'JOINT', 5, 0.54, 'ALL_THREE'),
  ]);
  expect(panels.map(({ network, share, points }) => [network, share, points[0].joint])).toEqual([
    [1, 'PAIR', 0.6],
    [2, 'ALL_THREE', 0.54],
    [2, 'OF_COMMON', 0.9],
  ]);
});
