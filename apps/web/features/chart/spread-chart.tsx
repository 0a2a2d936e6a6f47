'use client';
import type { ReactNode } from 'react';
import { CartesianGrid, ErrorBar, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { colourOf, type Meaning } from '../theme/palette';
import { above, axis, type Extent, grid, named, pointer } from './axes';

export interface SpreadLine<Point> {
  field: keyof Point & string;
  /** The field of its standard deviation. */
  spread?: keyof Point & string;
  name: string;
  meaning: Meaning;
  dash?: string;
  hollow?: boolean;
}

interface Props<Point> {
  title: string;
  points: Point[];
  lines: readonly SpreadLine<Point>[];
  /** What runs to the right, and how: by name, or to scale. */
  along: {
    field: keyof Point & string;
    name: string;
    isNumber?: boolean;
    format?: (value: number) => string;
  };
  upwards: { name: string; extent: Extent; format?: (value: number) => string; isLogarithmic?: boolean };
  height?: number;
  syncId?: string;
  tip: (point: Point) => ReactNode;
  /** Lines of reference. */
  children?: ReactNode;
}

/** Lines with what they scatter by: a bar of one standard deviation to either side. */
export function SpreadChart<Point extends object>(props: Props<Point>) {
  const { title, points, lines, along, upwards, height = 200, syncId, tip, children } = props;
  return (
    <LineChart
      responsive
      style={{ width: '100%', height }}
      data={points}
      margin={{ top: 22, right: 16, bottom: 16, left: 0 }}
      title={title}
      syncId={syncId}
      syncMethod="value"
    >
      <CartesianGrid {...grid} />
      <XAxis
        {...axis}
        dataKey={along.field as string}
        type={along.isNumber ? 'number' : 'category'}
        domain={along.isNumber ? ['dataMin', 'dataMax'] : undefined}
        padding={{ left: 10, right: 10 }}
        interval={along.isNumber ? undefined : 'equidistantPreserveStart'}
        tickFormatter={along.format}
        label={named(along.name)}
      />
      <YAxis
        {...axis}
        {...upwards.extent}
        width={44}
        scale={upwards.isLogarithmic ? 'log' : 'linear'}
        allowDataOverflow
        tickFormatter={upwards.format}
        label={above(upwards.name)}
      />
      <Tooltip
        cursor={pointer}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 30 }}
        content={({ active, payload }) => (active && payload[0] ? tip(payload[0].payload) : null)}
      />
      {children}
      {lines.map(({ field, spread, name, meaning, dash, hollow }) => (
        <Line
          key={field}
          dataKey={field}
          name={name}
          stroke={colourOf(meaning)}
          strokeDasharray={dash}
          strokeWidth={dash ? 1.5 : 2}
          dot={dotOf(meaning, hollow)}
          isAnimationActive={false}
        >
          {spread && (
            <ErrorBar
              dataKey={(point: Point) => barWithin(upwards.extent, point[field], point[spread])}
              width={3}
              strokeWidth={1}
              stroke={colourOf(meaning)}
              opacity={0.6}
              isAnimationActive={false}
            />
          )}
        </Line>
      ))}
    </LineChart>
  );
}

/** How far a bar reaches down and up: no further than the axis, as a share is neither below 0 nor above 1. */
function barWithin(
  { domain: [low, high] }: Extent,
  value: unknown,
  spread: unknown,
): [number, number] | null {
  if (typeof value !== 'number' || typeof spread !== 'number') return null;
  return [Math.max(0, Math.min(spread, value - low)), Math.max(0, Math.min(spread, high - value))];
}

function dotOf(meaning: Meaning, isHollow = false) {
  const colour = colourOf(meaning);
  return isHollow
    ? { ...bare, fill: 'var(--mantine-color-body)', stroke: colour, strokeWidth: 1.5, strokeDasharray: '' }
    : { ...bare, fill: colour, strokeWidth: 0 };
}

/** A dot on the edge of the chart is a whole dot. */
const bare = { r: 3, clipDot: false };
