'use client';
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { above, axis, type Extent, grid, named } from '../chart/axes';
import { Tip } from '../chart/tip';
import { exact, percent } from '../number/format';
import { colourOf } from '../theme/palette';
import type { ShareBar } from './checkpoint-series';

/** Bars of positive and negative shares, the prediction as a line over them. */
export function ShareChart({ title, bars, extent }: { title: string; bars: ShareBar[]; extent: Extent }) {
  return (
    <ComposedChart
      responsive
      style={{ width: '100%', height: 190 }}
      data={bars}
      barCategoryGap="18%"
      margin={{ top: 22, right: 8, bottom: 16, left: 0 }}
      title={title}
    >
      <CartesianGrid {...grid} />
      <XAxis
        {...axis}
        dataKey="order"
        interval={bars.length > 12 ? 'equidistantPreserveStart' : 0}
        label={named('order')}
      />
      <YAxis
        {...axis}
        {...extent}
        width={40}
        tickFormatter={(at: number) => percent(at, 0)}
        label={above('share')}
      />
      <Tooltip
        cursor={{ fill: 'var(--strata-sunken)' }}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 30 }}
        content={({ active, payload }) =>
          active && payload[0] ? <ShareTip bar={payload[0].payload} /> : null
        }
      />
      <Bar dataKey="positive" stackId="share" fill={colourOf('positive')} isAnimationActive={false} />
      <Bar dataKey="negative" stackId="share" fill={colourOf('negative')} isAnimationActive={false} />
      <Line
        dataKey="untrained"
        stroke={colourOf('ink')}
        strokeDasharray="4 3"
        strokeWidth={1.25}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="predicted"
        stroke={colourOf('ink')}
        strokeWidth={2}
        dot={{ r: 2.5, fill: colourOf('ink'), strokeWidth: 0 }}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}

function ShareTip({ bar: { order, untrained, row } }: { bar: ShareBar }) {
  return (
    <Tip
      title={`Order ${order}`}
      lines={[
        { name: 'Positive Σ|I|', value: exact(row.positive), meaning: 'positive' },
        { name: 'Negative Σ|I|', value: exact(row.negative), meaning: 'negative' },
        { name: 'Share', value: exact(row.share) },
        { name: 'Predicted share', value: exact(row.predicted), meaning: 'ink' },
        { name: 'Untrained, in theory', value: exact(untrained) },
      ]}
    />
  );
}
