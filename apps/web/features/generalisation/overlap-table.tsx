'use client';
import type { OverlapDepthFragment, OverlapFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { count, exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { comparisonsIn } from './overlap-series';
import { comparisonWords } from './overlap-words';

type Row = (OverlapFragment | OverlapDepthFragment) & { order?: number | null };

const columns = [
  { name: 'Compared with', isText: true },
  { name: 'Layer', isText: true },
  { name: 'Order' },
  { name: 'IoU' },
  { name: 'Spread' },
  { name: 'Chance' },
  { name: 'Samples' },
  { name: 'Left out' },
];

/** All rows with all their digits, comparison by comparison; `all` pools the orders. */
export function OverlapTable({ rows, label }: { rows: Row[]; label: string }) {
  const { study } = useStudy();
  const comparisons = comparisonsIn(rows);
  const place = (row: Row) => comparisons.indexOf(row.network?.index ?? null);
  const sorted = rows
    .filter((row) => place(row) >= 0)
    .sort((a, b) => place(a) - place(b) || a.layerIndex - b.layerIndex || (a.order ?? 0) - (b.order ?? 0));
  return (
    <NumbersTable
      label={label}
      maxHeight={560}
      columns={columns}
      rows={sorted.map((row) => ({
        key: `${row.network?.index} ${row.layer} ${row.order}`,
        cells: [
          comparisonWords(row.network?.index ?? null, study.networks),
          row.layer,
          row.order ?? 'all',
          exact(row.iou),
          exact(row.spread),
          exact(row.chance),
          count(row.sampleCount),
          count(row.leftOut),
        ],
      }))}
    />
  );
}
