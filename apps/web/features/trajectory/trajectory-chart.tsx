'use client';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { above, axis, extentOf, grid, named, pointer } from '../chart/axes';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { colourOf, type Meaning } from '../theme/palette';
import type { TrajectoryPoint } from './use-trajectory';

interface Props {
  points: TrajectoryPoint[];
  meaning: Meaning;
  /** The layer at which the interaction was selected. */
  current: string;
}

export function TrajectoryChart({ points, meaning, current }: Props) {
  const data = points.map((point) => ({ ...point, band: [-point.threshold, point.threshold] }));
  const ends = points.flatMap(({ effect, threshold }) => [effect, threshold, -threshold]);
  const extent = extentOf(Math.min(...ends), Math.max(...ends));
  return (
    <ComposedChart
      responsive
      style={{ width: '100%', height: 270 }}
      data={data}
      margin={{ top: 22, right: 16, bottom: 16, left: 0 }}
      title="Effect of the selected interaction along the depth"
    >
      <CartesianGrid {...grid} />
      <XAxis {...axis} dataKey="layer" padding={{ left: 24, right: 24 }} label={named('layer')} />
      <YAxis {...axis} {...extent} width={48} label={above('I(S)')} />
      <Tooltip
        cursor={pointer}
        isAnimationActive={false}
        content={({ active, payload }) =>
          active && payload[0] ? <PointTip point={payload[0].payload} meaning={meaning} /> : null
        }
      />
      <Area
        dataKey="band"
        fill={colourOf('forgotten')}
        fillOpacity={0.28}
        stroke="none"
        isAnimationActive={false}
        activeDot={false}
      />
      <ReferenceLine y={0} stroke="var(--mantine-color-text)" />
      <ReferenceLine x={current} stroke="var(--mantine-color-dimmed)" strokeDasharray="2 3" />
      <Line
        dataKey="effect"
        stroke={colourOf(meaning)}
        strokeWidth={2}
        isAnimationActive={false}
        dot={({ key, cx, cy, payload }) => (
          <circle
            key={key}
            cx={cx}
            cy={cy}
            r={5}
            stroke={colourOf(meaning)}
            strokeWidth={2}
            fill={payload.salient ? colourOf(meaning) : 'var(--mantine-color-body)'}
          />
        )}
      />
    </ComposedChart>
  );
}

function PointTip({ point, meaning }: { point: TrajectoryPoint; meaning: Meaning }) {
  return (
    <Tip
      title={point.layer}
      lines={[
        { name: 'Effect', value: exact(point.effect), meaning },
        { name: 'τ', value: exact(point.threshold), meaning: 'forgotten' },
        { name: 'Salient', value: point.salient ? 'yes' : 'no' },
      ]}
    />
  );
}
