import type { TrackedFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { exact } from '../number/format';
import type { Meaning } from '../theme/palette';
import { DepthStrengthChart } from './depth-strength-chart';

/** The legend of it. */
export const trackedEntries: { meaning: Meaning; name: string }[] = [
  { meaning: 'shared', name: 'Shared with the output' },
  { meaning: 'new', name: 'Newly emerged' },
  { meaning: 'forgotten', name: 'Forgotten' },
];

interface Props {
  rows: readonly { tracking: TrackedFragment | null }[];
  isTable?: boolean;
}

/** What each layer shares with the output, over all orders: the companion of figures along the depth. */
export function TrackedDepth({ rows, isTable }: Props) {
  const tracked = rows.flatMap(({ tracking }) => tracking ?? []);
  if (!isTable) return <DepthStrengthChart rows={tracked} />;
  return (
    <NumbersTable
      label="Shared, newly emerged and forgotten strength along the depth"
      columns={[
        { name: 'Layer', isText: true },
        { name: 'Shared' },
        { name: 'Newly emerged' },
        { name: 'Forgotten' },
        { name: 'Completeness' },
        { name: 'Redundancy' },
      ]}
      rows={tracked.map((row) => ({
        key: row.layer,
        cells: [
          row.layer,
          exact(row.overlap),
          exact(row.new),
          exact(row.forgotten),
          exact(row.completeness),
          exact(row.redundancy),
        ],
      }))}
    />
  );
}
