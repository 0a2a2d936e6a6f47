'use client';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { type FullAnalysis, useAnalysis } from '../analysis/analysis-context';
import { axis, grid, named, pointer } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { NumbersTable } from '../chart/numbers-table';
import { Tip } from '../chart/tip';
import { exact, percent } from '../number/format';
import { colourOf } from '../theme/palette';

/** How well the linear probe of each layer classifies: what every figure of that layer rests on. */
export function ProbeFigure() {
  const { analysis } = useAnalysis();
  const points = pointsOf(analysis);
  const floor =
    Math.floor(10 * Math.min(...points.map(({ accuracy }) => accuracy), analysis.network.accuracy)) / 10;
  const low = Math.max(0, Math.min(0.9, floor));
  return (
    <Figure
      title="Probe accuracy"
      caption="Held-out accuracy of the linear classifier that reads each layer, and of the network’s own output."
      legend={
        <Legend
          entries={[
            { meaning: 'ink', name: 'Probe' },
            { meaning: 'ink', name: 'Output', dashed: true },
          ]}
        />
      }
      table={<ProbeTable points={points} accuracy={analysis.network.accuracy} />}
    >
      <LineChart
        responsive
        style={{ width: '100%', height: 230 }}
        data={points}
        margin={{ top: 8, right: 16, bottom: 16, left: 0 }}
        title="Probe accuracy along the depth"
      >
        <CartesianGrid {...grid} />
        <XAxis {...axis} dataKey="layer" label={named('layer')} />
        <YAxis {...axis} width={44} domain={[low, 1]} tickFormatter={(value) => percent(value, 0)} />
        <Tooltip
          cursor={pointer}
          isAnimationActive={false}
          content={({ active, payload }) =>
            active && payload[0] ? <ProbeTip point={payload[0].payload} /> : null
          }
        />
        <ReferenceLine y={analysis.network.accuracy} stroke={colourOf('ink')} strokeDasharray="5 3" />
        <Line
          dataKey="accuracy"
          name="Probe"
          stroke={colourOf('ink')}
          strokeWidth={2}
          dot={{ r: 3.5, fill: colourOf('ink'), strokeWidth: 0 }}
          isAnimationActive={false}
        />
      </LineChart>
    </Figure>
  );
}

interface Point {
  layer: string;
  accuracy: number;
  training: number;
}

function pointsOf(analysis: FullAnalysis): Point[] {
  return analysis.layers.flatMap(({ name, probe }) =>
    probe ? [{ layer: name, accuracy: probe.heldOutAccuracy, training: probe.trainingAccuracy }] : [],
  );
}

function ProbeTip({ point }: { point: Point }) {
  return (
    <Tip
      title={point.layer}
      lines={[
        { name: 'Held-out accuracy', value: exact(point.accuracy), meaning: 'ink' },
        { name: 'Training accuracy', value: exact(point.training) },
      ]}
    />
  );
}

function ProbeTable({ points, accuracy }: { points: Point[]; accuracy: number }) {
  const rows = points.map(({ layer, ...point }) => ({
    key: layer,
    cells: [layer, exact(point.accuracy), exact(point.training)],
  }));
  return (
    <NumbersTable
      label="Probe accuracy along the depth"
      columns={[
        { name: 'Layer', isText: true },
        { name: 'Held-out accuracy' },
        { name: 'Training accuracy' },
      ]}
      rows={[...rows, { key: 'network', cells: ['The network itself', exact(accuracy), '–'] }]}
    />
  );
}
