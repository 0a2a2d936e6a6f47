'use client';
import type { TrackedFragment } from '@strata/graphql/operations';
import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { above, axis, extentOf, grid, named } from '../chart/axes';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { colourOf } from '../theme/palette';
import { barOf, rangeOf } from './build-series';

const parts = ['shared', 'new', 'forgotten'] as const;

/** All orders together along the depth: shared and newly emerged above the line, forgotten below it. */
export function DepthStrengthChart({ rows, height = 230 }: { rows: TrackedFragment[]; height?: number }) {
  const bars = rows.map((row) => barOf(row, row.layer));
  const range = rangeOf([{ layer: null, order: null, bars }]);
  return (
    <BarChart
      responsive
      style={{ width: '100%', height }}
      data={bars}
      stackOffset="sign"
      barCategoryGap="24%"
      maxBarSize={64}
      margin={{ top: 22, right: 16, bottom: 16, left: 0 }}
      title="Shared, newly emerged and forgotten strength along the depth"
    >
      <CartesianGrid {...grid} />
      <XAxis {...axis} dataKey="name" interval="equidistantPreserveStart" label={named('layer')} />
      <YAxis
        {...axis}
        {...extentOf(...range)}
        width={44}
        tickFormatter={(value: number) =>
          Math.abs(value).toLocaleString('en', { maximumSignificantDigits: 4 })
        }
        label={above('Σ|I|')}
      />
      <Tooltip
        cursor={{ fill: 'var(--strata-sunken)' }}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 30 }}
        content={({ active, payload }) =>
          active && payload[0] ? <StrengthTip row={payload[0].payload.row} /> : null
        }
      />
      {parts.map((part) => (
        <Bar key={part} dataKey={part} stackId="strength" fill={colourOf(part)} isAnimationActive={false} />
      ))}
      <ReferenceLine y={0} stroke="var(--mantine-color-text)" strokeWidth={1} />
    </BarChart>
  );
}

function StrengthTip({ row }: { row: TrackedFragment }) {
  return (
    <Tip
      title={row.layer}
      lines={[
        { name: 'Shared', value: exact(row.overlap), meaning: 'shared' },
        { name: 'Newly emerged', value: exact(row.new), meaning: 'new' },
        { name: 'Forgotten', value: exact(row.forgotten), meaning: 'forgotten' },
      ]}
    />
  );
}
