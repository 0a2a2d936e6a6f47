'use client';
import type { EffectSign, SimilarityFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { count, exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { momentWords } from './moment-words';

const signWords: Record<EffectSign, string> = { POSITIVE: 'positive', NEGATIVE: 'negative', BOTH: 'both' };

const columns = [
  { name: 'Checkpoint', isText: true },
  { name: 'Sign', isText: true },
  { name: 'Order' },
  { name: 'Similarity' },
  { name: 'Spread' },
  { name: 'Classes' },
  { name: 'Classes left out' },
];

export function SimilarityTable({ rows, label }: { rows: SimilarityFragment[]; label: string }) {
  const { study } = useStudy();
  const nameOf = (index: number) => {
    const network = study.networks.find((each) => each.index === index);
    return network ? momentWords({ epoch: network.epoch, network }, study.networks) : '–';
  };
  return (
    <NumbersTable
      label={label}
      maxHeight={560}
      columns={columns}
      rows={rows.map((row) => ({
        key: `${row.network.index} ${row.sign} ${row.order}`,
        cells: [
          nameOf(row.network.index),
          signWords[row.sign],
          row.order ?? 'all',
          exact(row.similarity),
          exact(row.spread),
          count(row.classCount),
          count(row.leftOut),
        ],
      }))}
    />
  );
}
