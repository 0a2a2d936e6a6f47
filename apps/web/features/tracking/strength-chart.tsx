'use client';
import { Bar, BarChart, CartesianGrid, Cell, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { useAnalysis } from '../analysis/analysis-context';
import { above, axis, extentOf, grid, named } from '../chart/axes';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { colourOf } from '../theme/palette';
import type { Bar as BarData, Panel } from './build-series';

const parts = ['shared', 'new', 'forgotten'] as const;

export function StrengthChart({ panel, range }: { panel: Panel; range: [number, number] }) {
  const { view, change } = useAnalysis();
  const isByLayer = panel.layer !== null;
  const isDim = ({ row }: BarData) =>
    view.layer !== null && view.order !== null && (row.layer !== view.layer || row.order !== view.order);

  function select(position: unknown) {
    const row = panel.bars[Number(position)]?.row;
    if (row) change({ layer: row.layer, order: row.order, finding: null });
  }

  return (
    <BarChart
      responsive
      style={{ width: '100%', height: 184, cursor: 'pointer' }}
      data={panel.bars}
      stackOffset="sign"
      barCategoryGap="18%"
      margin={{ top: 20, right: 4, bottom: 16, left: 0 }}
      onClick={(state) => select(state.activeIndex)}
      title={
        isByLayer ? `Strength by order at ${panel.layer}` : `Strength along the depth at order ${panel.order}`
      }
    >
      <CartesianGrid {...grid} />
      <XAxis
        {...axis}
        dataKey="name"
        interval={panel.bars.length > 12 ? 'equidistantPreserveStart' : isByLayer ? 0 : 'preserveStartEnd'}
        label={named(isByLayer ? 'order' : 'layer')}
      />
      <YAxis {...axis} {...extentOf(...range)} width={34} tickFormatter={tick} label={above('Σ|I|')} />
      <Tooltip
        cursor={{ fill: 'var(--strata-sunken)' }}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 30 }}
        content={({ active, payload }) =>
          active && payload[0] ? <StrengthTip bar={payload[0].payload} /> : null
        }
      />
      {parts.map((part) => (
        <Bar key={part} dataKey={part} stackId="strength" fill={colourOf(part)} isAnimationActive={false}>
          {panel.bars.map((bar) => (
            <Cell key={bar.name} fillOpacity={isDim(bar) ? 0.45 : 1} />
          ))}
        </Bar>
      ))}
      <ReferenceLine y={0} stroke="var(--mantine-color-text)" strokeWidth={1} />
    </BarChart>
  );
}

function StrengthTip({ bar: { row } }: { bar: BarData }) {
  return (
    <Tip
      title={`${row.layer}, order ${row.order}`}
      lines={[
        { name: 'Shared', value: exact(row.overlap), meaning: 'shared' },
        { name: 'Newly emerged', value: exact(row.new), meaning: 'new' },
        { name: 'Forgotten', value: exact(row.forgotten), meaning: 'forgotten' },
        { name: 'Completeness', value: exact(row.completeness) },
        { name: 'Redundancy', value: exact(row.redundancy) },
      ]}
    />
  );
}

/** Below the line a strength is no less a strength. */
function tick(value: number): string {
  return Math.abs(value).toLocaleString('en', { maximumSignificantDigits: 4 });
}
