'use client';
import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { percent } from '../number/format';
import { colourOf, type Meaning } from '../theme/palette';
import { axis, grid, named, pointer } from './axes';

interface Props<Point extends { layer: string }> {
  title: string;
  points: Point[];
  lines: readonly { field: keyof Point & string; name: string; meaning: Meaning; dash?: string }[];
  /** Where the axis begins, in [0, 1); it ends at 1. */
  low?: number;
  tip: (point: Point) => ReactNode;
  children?: ReactNode;
}

/** Shares along the depth: layers to the right, per cent upwards. */
export function PercentChart<Point extends { layer: string }>(props: Props<Point>) {
  const { title, points, lines, low = 0, tip, children } = props;
  const ticks = Array.from({ length: 6 }, (_, i) => Number((low + (i * (1 - low)) / 5).toPrecision(12)));
  return (
    <LineChart
      responsive
      style={{ width: '100%', height: 230 }}
      data={points}
      margin={{ top: 8, right: 24, bottom: 16, left: 0 }}
      title={title}
    >
      <CartesianGrid {...grid} />
      <XAxis {...axis} dataKey="layer" label={named('layer')} />
      <YAxis {...axis} width={44} domain={[low, 1]} ticks={ticks} tickFormatter={(at) => percent(at, 0)} />
      <Tooltip
        cursor={pointer}
        isAnimationActive={false}
        content={({ active, payload }) => (active && payload[0] ? tip(payload[0].payload) : null)}
      />
      {children}
      {lines.map(({ field, name, meaning, dash }) => (
        <Line
          key={field}
          dataKey={field}
          name={name}
          stroke={colourOf(meaning)}
          strokeDasharray={dash}
          strokeWidth={2}
          dot={{ r: 3.5, fill: colourOf(meaning), strokeWidth: 0 }}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}
