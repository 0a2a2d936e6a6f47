'use client';
import { Stack } from '@mantine/core';
import type { OverlapDepthFragment } from '@strata/graphql/operations';
import { extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { SpreadChart } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { count, exact, percent } from '../number/format';
import { useStudy } from '../study/study-context';
import { typeMeaning } from '../study/type-words';
import { TrackedDepth, trackedEntries } from '../tracking/tracked-depth';
import classes from '../tracking/tracking.module.css';
import { comparisonIn, isOf } from './overlap-series';
import { OverlapTable } from './overlap-table';
import { comparisonWords } from './overlap-words';

/** Along the depth: how far networks agree, beside what the base shares with its output, forgets and has yet to learn. */
export function OverlapDepthFigure({ rows: all }: { rows: OverlapDepthFragment[] }) {
  const { study, view } = useStudy();
  const rows = all.filter((row) => row.type === view.type);
  const network = comparisonIn(rows, view.network);
  const points = rows.filter((row) => isOf(row, network)).sort((a, b) => a.layerIndex - b.layerIndex);
  const meaning = typeMeaning[view.type];
  const title = 'Overlap along the depth';
  return (
    <Figure
      title={title}
      caption={`One figure a layer: the IoU of the orders, weighted by their strength in the base; ${comparisonWords(network, study.networks).toLowerCase()}. Beside it what the layer of the base shares with its output.`}
      legend={
        <Legend
          entries={[
            { meaning, name: 'IoU' },
            { meaning: 'chance', name: 'Chance', dashed: true },
            ...trackedEntries,
          ]}
        />
      }
      table={
        <Stack gap="lg">
          <OverlapTable rows={rows} label={title} />
          <TrackedDepth rows={points} isTable />
        </Stack>
      }
    >
      <div className={classes.pair}>
        <SpreadChart
          title={title}
          height={230}
          points={points}
          lines={[
            { field: 'chance', name: 'Chance', meaning: 'chance', dash: '5 3', hollow: true },
            { field: 'iou', spread: 'spread', name: 'IoU', meaning },
          ]}
          along={{ field: 'layer', name: 'layer' }}
          upwards={{
            name: 'IoU',
            extent: { ...extentOf(0, 1), domain: [0, 1] },
            format: (at) => percent(at, 0),
          }}
          tip={(row) => (
            <Tip
              title={row.layer}
              lines={[
                { name: 'IoU', value: exact(row.iou), meaning },
                { name: 'Spread', value: exact(row.spread) },
                { name: 'Chance', value: exact(row.chance), meaning: 'chance' },
                { name: 'Samples', value: count(row.sampleCount) },
              ]}
            />
          )}
        />
        <TrackedDepth rows={points} />
      </div>
    </Figure>
  );
}
