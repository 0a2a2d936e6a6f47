import type { TrackedFragment, TrackedType } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { exact } from '../number/format';

const columns = [
  { name: 'Layer', isText: true },
  { name: 'Order' },
  { name: 'Shared' },
  { name: 'Newly emerged' },
  { name: 'Forgotten' },
  { name: 'Strength' },
  { name: 'Strength of the reference' },
  { name: 'Completeness' },
  { name: 'Redundancy' },
];

/** All rows of a type with all their digits; the first of each layer pools its orders. */
export function StrengthTable({ rows, type }: { rows: TrackedFragment[]; type: TrackedType }) {
  const chosen = rows
    .filter((row) => row.type === type)
    .sort((a, b) => a.layerIndex - b.layerIndex || (a.order ?? 0) - (b.order ?? 0));
  return (
    <NumbersTable
      label={`Shared, newly emerged and forgotten strength, ${type === 'BOTH' ? 'AND and OR' : type}`}
      maxHeight={560}
      columns={columns}
      rows={chosen.map((row) => ({
        key: `${row.layer} ${row.order}`,
        cells: [
          row.layer,
          row.order ?? 'all',
          exact(row.overlap),
          exact(row.new),
          exact(row.forgotten),
          exact(row.strength),
          exact(row.referenceStrength),
          exact(row.completeness),
          exact(row.redundancy),
        ],
      }))}
    />
  );
}
