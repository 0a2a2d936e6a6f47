'use client';
import { ReferenceLine } from 'recharts';
import { type FullAnalysis, useAnalysis } from '../analysis/analysis-context';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { NumbersTable } from '../chart/numbers-table';
import { PercentChart } from '../chart/percent-chart';
import { Tip } from '../chart/tip';
import { count, counted, exact } from '../number/format';
import { colourOf } from '../theme/palette';

const lines = [{ field: 'accuracy', name: 'Probe', meaning: 'ink' }] as const;

/** How well the linear probe of each layer classifies: what every figure of that layer rests on. */
export function ProbeFigure() {
  const { analysis } = useAnalysis();
  const points = pointsOf(analysis);
  const { accuracy } = analysis.network;
  return (
    <Figure
      title="Held-out accuracy"
      caption={captionOf(points)}
      legend={
        <Legend
          entries={[
            { meaning: 'ink', name: 'Probe of the layer' },
            { meaning: 'ink', name: 'The network itself', dashed: true },
          ]}
        />
      }
      table={<ProbeTable points={points} accuracy={accuracy} />}
    >
      <PercentChart
        title="Held-out accuracy along the depth"
        points={points}
        lines={lines}
        low={lowestTenth([accuracy, ...points.map((point) => point.accuracy)])}
        tip={(point) => <ProbeTip point={point} />}
      >
        <ReferenceLine y={accuracy} stroke={colourOf('ink')} strokeDasharray="5 3" />
      </PercentChart>
    </Figure>
  );
}

interface Point {
  layer: string;
  accuracy: number;
  heldOutCount: number;
  training: number;
  trainingCount: number;
}

function pointsOf(analysis: FullAnalysis): Point[] {
  return analysis.layers.flatMap(({ name, probe }) =>
    probe
      ? [
          {
            layer: name,
            accuracy: probe.heldOutAccuracy,
            heldOutCount: probe.heldOutCount,
            training: probe.trainingAccuracy,
            trainingCount: probe.trainingCount,
          },
        ]
      : [],
  );
}

/** All probes of an analysis are fitted and measured on as many samples. */
function captionOf([first]: Point[]): string {
  if (!first) return 'No layer of this analysis has a probe.';
  return `How many of ${counted(first.heldOutCount, 'held-out sample')} the linear classifier on each layer gets right; it was fitted on ${count(first.trainingCount)} others.`;
}

/** Where an axis may begin that ends at 1: at a tenth, with a tenth at least in between. */
function lowestTenth(values: number[]): number {
  return Math.max(0, Math.min(0.9, Math.floor(10 * Math.min(...values)) / 10));
}

function ProbeTip({ point }: { point: Point }) {
  return (
    <Tip
      title={point.layer}
      lines={[
        { name: 'Held-out accuracy', value: exact(point.accuracy), meaning: 'ink' },
        { name: 'Held-out samples', value: count(point.heldOutCount) },
        { name: 'Training accuracy', value: exact(point.training) },
        { name: 'Training samples', value: count(point.trainingCount) },
      ]}
    />
  );
}

function ProbeTable({ points, accuracy }: { points: Point[]; accuracy: number }) {
  const rows = points.map((point) => ({
    key: point.layer,
    cells: [
      point.layer,
      exact(point.accuracy),
      count(point.heldOutCount),
      exact(point.training),
      count(point.trainingCount),
    ],
  }));
  return (
    <NumbersTable
      label="Held-out accuracy along the depth"
      columns={[
        { name: 'Layer', isText: true },
        { name: 'Held-out accuracy' },
        { name: 'Held-out samples' },
        { name: 'Training accuracy' },
        { name: 'Training samples' },
      ]}
      rows={[...rows, { key: 'network', cells: ['The network itself', exact(accuracy), '–', '–', '–'] }]}
    />
  );
}
