'use client';
import type { MomentFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { count, exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { momentWords } from './moment-words';

const columns = [
  { name: 'Checkpoint', isText: true },
  { name: 'Order' },
  { name: 'Positive' },
  { name: 'Spread of positive' },
  { name: 'Negative' },
  { name: 'Spread of negative' },
  { name: 'Share' },
  { name: 'Predicted share' },
  { name: 'Untrained, in theory' },
  { name: 'Samples' },
];

/** Every order of every checkpoint with all digits. */
export function CheckpointsTable(props: { moments: MomentFragment[]; untrainedShares: number[] }) {
  const { moments, untrainedShares } = props;
  const { study } = useStudy();
  return (
    <NumbersTable
      label="Strength by order, checkpoint by checkpoint"
      maxHeight={560}
      columns={columns}
      rows={moments.flatMap((moment) =>
        moment.orders.map((row) => ({
          key: `${moment.network.index} ${row.order}`,
          cells: [
            momentWords(moment, study.networks),
            row.order,
            exact(row.positive),
            exact(row.positiveSpread),
            exact(row.negative),
            exact(row.negativeSpread),
            exact(row.share),
            exact(row.predicted),
            exact(untrainedShares[row.order - 1]),
            count(moment.sampleCount),
          ],
        })),
      )}
    />
  );
}
