'use client';
import type { OverlapFragment } from '@strata/graphql/operations';
import { extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { Panel, Panels } from '../chart/panels';
import { SpreadChart, type SpreadLine } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { count, counted, exact, percent } from '../number/format';
import { useStudy } from '../study/study-context';
import { output } from '../study/study-controls';
import { typeMeaning, typeWords } from '../study/type-words';
import { byOrder, comparisonsIn } from './overlap-series';
import { OverlapTable } from './overlap-table';
import { comparisonWords } from './overlap-words';

/** IoU against order with chance and spread: one chart a network, and one of all. */
export function OverlapFigure({ rows, isStale }: { rows: OverlapFragment[]; isStale: boolean }) {
  const { study, view } = useStudy();
  const layer = view.layer ?? output;
  const meaning = typeMeaning[view.type];
  const sampleCount = study.base.settings.sampleIndices.length;
  const shown = rows.filter((row) => row.layer === layer);
  return (
    <Figure
      title={`Overlap by order at ${layer === output ? 'the output' : layer}`}
      caption={`IoU of the salient ${typeWords[view.type]} interactions of each order, mean over ${counted(sampleCount, 'sample')}; bars are one standard deviation. Samples in which neither network has any of an order are left out there: the table says how many.`}
      isStale={isStale}
      legend={
        <Legend
          entries={[
            { meaning, name: 'IoU' },
            { meaning: 'chance', name: 'Chance, for sets of the same sizes', dashed: true },
          ]}
        />
      }
      table={<OverlapTable rows={shown} label={`Overlap by order at ${layer}`} />}
    >
      <Panels>
        {comparisonsIn(shown).map((network) => (
          <Panel key={network} name={comparisonWords(network, study.networks)}>
            <OverlapChart
              title={`Overlap by order, ${comparisonWords(network, study.networks)}`}
              points={byOrder(shown, { network, layer })}
              lines={linesOf(meaning)}
            />
          </Panel>
        ))}
      </Panels>
    </Figure>
  );
}

function linesOf(meaning: SpreadLine<OverlapFragment>['meaning']): SpreadLine<OverlapFragment>[] {
  return [
    { field: 'chance', name: 'Chance', meaning: 'chance', dash: '5 3', hollow: true },
    { field: 'iou', spread: 'spread', name: 'IoU', meaning },
  ];
}

interface ChartProps {
  title: string;
  points: OverlapFragment[];
  lines: SpreadLine<OverlapFragment>[];
}

function OverlapChart({ title, points, lines }: ChartProps) {
  return (
    <SpreadChart
      title={title}
      points={points}
      lines={lines}
      along={{ field: 'order', name: 'order' }}
      upwards={{ name: 'IoU', extent: { ...extentOf(0, 1), domain: [0, 1] }, format: (at) => percent(at, 0) }}
      tip={(row) => (
        <Tip
          title={`${row.layer}, order ${row.order}`}
          lines={[
            { name: 'IoU', value: exact(row.iou), meaning: lines[1].meaning },
            { name: 'Spread', value: exact(row.spread) },
            { name: 'Chance', value: exact(row.chance), meaning: 'chance' },
            { name: 'Samples', value: count(row.sampleCount) },
            { name: 'Left out', value: count(row.leftOut) },
          ]}
        />
      )}
    />
  );
}
