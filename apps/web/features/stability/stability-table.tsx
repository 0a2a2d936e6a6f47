import type { StabilityFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { count, exact } from '../number/format';
import { variantWords } from './variants';

const columns = [
  { name: 'Interactions', isText: true },
  { name: 'Split', isText: true },
  { name: 'Layer', isText: true },
  { name: 'Order' },
  { name: 'Stability' },
  { name: 'Spread' },
  { name: 'Instability' },
  { name: 'Count' },
  { name: 'Same in every draw' },
  { name: 'Samples' },
  { name: 'Samples left out' },
];

const types = ['AND', 'OR', 'BOTH'];

/** All rows with all their digits; `all` pools the orders. */
export function StabilityTable({ rows, label }: { rows: StabilityFragment[]; label: string }) {
  const sorted = [...rows].sort(
    (a, b) =>
      types.indexOf(a.type) - types.indexOf(b.type) ||
      a.variant.localeCompare(b.variant) ||
      a.layerIndex - b.layerIndex ||
      (a.order ?? 0) - (b.order ?? 0),
  );
  return (
    <NumbersTable
      label={label}
      maxHeight={560}
      columns={columns}
      rows={sorted.map((row) => ({
        key: `${row.type} ${row.variant} ${row.layer} ${row.order}`,
        cells: [
          row.type === 'BOTH' ? 'AND and OR' : row.type,
          variantWords[row.variant],
          row.layer,
          row.order ?? 'all',
          exact(row.stability),
          exact(row.spread),
          exact(row.instability),
          count(row.interactionCount),
          count(row.zeroDeviations),
          count(row.sampleCount),
          count(row.leftOut),
        ],
      }))}
    />
  );
}
