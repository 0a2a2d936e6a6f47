'use client';
import type { TopKFragment, TopKShare } from '@strata/graphql/operations';
import { extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { NumbersTable } from '../chart/numbers-table';
import { Panel, Panels } from '../chart/panels';
import { SpreadChart, type SpreadLine } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { count, counted, exact, percent } from '../number/format';
import { useStudy } from '../study/study-context';
import { comparisonWords } from './overlap-words';
import { type TopKPoint, topKPanels } from './top-k-series';

const lines: SpreadLine<TopKPoint>[] = [
  { field: 'chance', name: 'Chance', meaning: 'chance', dash: '5 3', hollow: true },
  {
    field: 'separate',
    spread: 'separateSpread',
    name: 'Split separately',
    meaning: 'ink',
    dash: '2 3',
    hollow: true,
  },
  { field: 'joint', spread: 'jointSpread', name: 'Split jointly', meaning: 'ink' },
];

/** Overlap of the k strongest against k as a fraction of all subsets: one chart a network. */
export function TopKFigure({ rows }: { rows: TopKFragment[] }) {
  const { study } = useStudy();
  const hasJoint = rows.some(({ series }) => series === 'JOINT');
  const shown = lines.filter(({ field }) => field !== 'joint' || hasJoint);
  const title = 'Overlap of the top k';
  return (
    <Figure
      title={title}
      caption={`At the output, AND and OR together; k as a fraction of all 2ⁿ subsets. Mean over ${counted(rows[0]?.sampleCount ?? 0, 'sample')}; bars are one standard deviation.`}
      legend={
        <Legend
          entries={shown.map(({ name, meaning, dash }) => ({ name, meaning, dashed: dash !== undefined }))}
        />
      }
      table={<TopKTable rows={rows} label={title} />}
    >
      <Panels>
        {topKPanels(rows).map(({ network, share, points }) => (
          <Panel
            key={`${network} ${share}`}
            name={comparisonWords(network, study.networks)}
            says={shareWords[share].says}
          >
            <SpreadChart
              title={`${title}, ${comparisonWords(network, study.networks)}, ${shareWords[share].upwards}`}
              points={points}
              lines={shown}
              along={{ field: 'fraction', name: 'k / 2ⁿ', isNumber: true, format: (at) => percent(at, 0) }}
              upwards={{
                name: shareWords[share].upwards,
                extent: { ...extentOf(0, 1), domain: [0, 1] },
                format: (at) => percent(at, 0),
              }}
              tip={(point) => <TopKTip point={point} />}
            />
          </Panel>
        ))}
      </Panels>
    </Figure>
  );
}

const shareWords: Record<TopKShare, { says: string; upwards: string; column: string }> = {
  PAIR: { says: '', upwards: 'in both', column: 'both' },
  ALL_THREE: { says: 'all three, at equal k', upwards: 'in all three', column: 'all three' },
  OF_COMMON: { says: 'of what the pair share', upwards: 'of that, here too', column: 'of the common' },
};

function TopKTip({ point }: { point: TopKPoint }) {
  return (
    <Tip
      title={`k = ${count(point.k)}`}
      lines={[
        { name: 'Split jointly', value: exact(point.joint) },
        { name: 'Split separately', value: exact(point.separate) },
        { name: 'Chance', value: exact(point.chance), meaning: 'chance' },
        { name: 'Samples', value: count(point.sampleCount) },
      ]}
    />
  );
}

const columns = [
  { name: 'Compared with', isText: true },
  { name: 'Share of', isText: true },
  { name: 'Split', isText: true },
  { name: 'Fraction' },
  { name: 'k' },
  { name: 'Overlap' },
  { name: 'Spread' },
  { name: 'Chance' },
  { name: 'Samples' },
];

function TopKTable({ rows, label }: { rows: TopKFragment[]; label: string }) {
  const { study } = useStudy();
  return (
    <NumbersTable
      label={label}
      maxHeight={560}
      columns={columns}
      rows={rows.map((row) => ({
        key: `${row.network.index} ${row.share} ${row.series} ${row.fraction}`,
        cells: [
          comparisonWords(row.network.index, study.networks),
          shareWords[row.share].column,
          row.series === 'JOINT' ? 'jointly' : 'separately',
          row.fraction,
          row.k,
          exact(row.overlap),
          exact(row.spread),
          exact(row.chance),
          count(row.sampleCount),
        ],
      }))}
    />
  );
}
