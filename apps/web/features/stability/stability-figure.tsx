'use client';
import type { StabilityFragment, TrackedType } from '@strata/graphql/operations';
import { type Extent, extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Panel, Panels } from '../chart/panels';
import { SpreadChart } from '../chart/spread-chart';
import { Tip, type TipLine } from '../chart/tip';
import { count, counted, exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { output } from '../study/study-controls';
import { typeMeaning } from '../study/type-words';
import { highestOf, type StabilityPoint, stabilityByOrder } from './stability-series';
import { StabilityTable } from './stability-table';
import { VariantLegend, variantLines, variantWords } from './variants';

const types: { type: TrackedType; name: string }[] = [
  { type: 'AND', name: 'AND' },
  { type: 'OR', name: 'OR' },
  { type: 'BOTH', name: 'AND and OR' },
];

/** Stability against order with spread: one chart a type, both variants in each. */
export function StabilityFigure({ rows }: { rows: StabilityFragment[] }) {
  const { study, view } = useStudy();
  const layer = view.layer ?? output;
  const shown = rows.filter((row) => row.layer === layer);
  const panels = types.map(({ type, name }) => ({
    type,
    name,
    points: stabilityByOrder(shown.filter((row) => row.type === type)),
  }));
  const extent = extentOf(0, highestOf(panels.flatMap(({ points }) => points)));
  return (
    <Figure
      title={`Stability by order at ${layer === output ? 'the output' : layer}`}
      caption={`Mean over ${counted(study.base.settings.sampleIndices.length, 'sample')}; bars are one standard deviation. Interactions that are the same in every draw are left out, and samples without any that counts; the table says how many. All charts on one scale.`}
      legend={<VariantLegend meaning="ink" rows={shown} />}
      table={<StabilityTable rows={shown} label={`Stability by order at ${layer}`} />}
    >
      <Panels>
        {panels.map(({ type, name, points }) => (
          <Panel key={type} name={name}>
            <StabilityChart name={name} type={type} points={points} extent={extent} />
          </Panel>
        ))}
      </Panels>
    </Figure>
  );
}

interface ChartProps {
  name: string;
  type: TrackedType;
  points: StabilityPoint[];
  extent: Extent;
}

function StabilityChart({ name, type, points, extent }: ChartProps) {
  return (
    <SpreadChart
      title={`Stability by order, ${name}`}
      points={points}
      lines={variantLines<StabilityPoint>(typeMeaning[type], { kept: 'keptSpread', solved: 'solvedSpread' })}
      along={{ field: 'order', name: 'order' }}
      upwards={{ name: 'ratio', extent }}
      tip={({ order, rows }) => (
        <Tip title={`${name}, order ${order}`} lines={rows.flatMap((row) => linesOf(row))} />
      )}
    />
  );
}

function linesOf({
  variant,
  stability,
  spread,
  interactionCount,
  zeroDeviations,
}: StabilityFragment): TipLine[] {
  const words = variantWords[variant];
  return [
    { name: words, value: exact(stability) },
    { name: 'Spread', value: exact(spread) },
    { name: 'Interactions', value: count(interactionCount) },
    { name: 'Left out', value: count(zeroDeviations) },
  ];
}
