'use client';
import { NativeSelect } from '@mantine/core';
import type { TrackedFragment } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { NumbersTable } from '../chart/numbers-table';
import { PercentChart } from '../chart/percent-chart';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { alongDepth } from './build-series';

const lines = [
  { field: 'completeness', meaning: 'shared', name: 'Completeness', dash: undefined },
  { field: 'redundancy', meaning: 'forgotten', name: 'Redundancy', dash: '5 3' },
] as const;

/** How much of the reference a layer holds, and how much of a layer the reference has forgotten. */
export function RatioFigure({ rows, isStale }: { rows: TrackedFragment[]; isStale: boolean }) {
  const { view, change } = useAnalysis();
  const points = alongDepth(rows, view.show);
  return (
    <Figure
      title="Completeness and redundancy"
      caption="Shared strength over the reference’s, and forgotten strength over the layer’s; all orders together."
      isStale={isStale}
      legend={
        <Legend
          entries={lines.map(({ meaning, name, dash }) => ({ meaning, name, dashed: dash !== undefined }))}
        />
      }
      table={<RatioTable points={points} />}
    >
      <PercentChart
        title="Completeness and redundancy along the depth"
        points={points}
        lines={lines}
        tip={(row) => <RatioTip row={row} />}
      />
      <NativeSelect
        size="xs"
        w={210}
        aria-label="Average over the samples"
        value={view.average}
        onChange={(event) =>
          change({
            average: event.currentTarget.value === 'MEAN_OF_RATIOS' ? 'MEAN_OF_RATIOS' : 'RATIO_OF_MEANS',
          })
        }
        data={[
          { value: 'RATIO_OF_MEANS', label: 'Ratio of means over samples' },
          { value: 'MEAN_OF_RATIOS', label: 'Mean of ratios of samples' },
        ]}
      />
    </Figure>
  );
}

function RatioTip({ row }: { row: TrackedFragment }) {
  return (
    <Tip
      title={row.layer}
      lines={lines.map(({ field, meaning, name }) => ({ name, meaning, value: exact(row[field]) }))}
    />
  );
}

function RatioTable({ points }: { points: TrackedFragment[] }) {
  return (
    <NumbersTable
      label="Completeness and redundancy along the depth"
      columns={[{ name: 'Layer', isText: true }, { name: 'Completeness' }, { name: 'Redundancy' }]}
      rows={points.map((row) => ({
        key: row.layer,
        cells: [row.layer, exact(row.completeness), exact(row.redundancy)],
      }))}
    />
  );
}
