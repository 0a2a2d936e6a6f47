'use client';
import { Stack } from '@mantine/core';
import type { MomentFragment, PhasesFragment } from '@strata/graphql/operations';
import { NumbersTable } from '../chart/numbers-table';
import { count, exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { momentWords } from './moment-words';

const columns = [
  { name: 'Checkpoint', isText: true },
  { name: 'Epoch' },
  { name: 'Mean order' },
  { name: 'Training loss' },
  { name: 'Held-out loss' },
  { name: 'Loss gap' },
  { name: 'Samples' },
];

/** What the phases are read from, and what they come to. */
export function PhasesTable({ moments, phases }: { moments: MomentFragment[]; phases?: PhasesFragment }) {
  const { study } = useStudy();
  return (
    <Stack gap="lg">
      <NumbersTable
        label="Mean order and loss gap by epoch"
        columns={columns}
        rows={moments.map((moment) => ({
          key: String(moment.network.index),
          cells: [
            momentWords(moment, study.networks),
            moment.epoch,
            exact(moment.meanOrder),
            exact(moment.trainingLoss),
            exact(moment.heldOutLoss),
            exact(moment.lossGap),
            count(moment.sampleCount),
          ],
        }))}
      />
      <NumbersTable
        label="Boundaries of the phases, in epochs"
        columns={[{ name: 'Boundary', isText: true }, { name: 'Epochs' }]}
        rows={[
          ['Mean order least', phases?.boundary],
          ['Gap least', phases?.gapMinimum],
          ['Gap opens', phases?.gapOpens],
          ['Lag of the gap', phases?.lag],
        ].map(([name, value]) => ({
          key: String(name),
          cells: [name, exact(value as number | null | undefined)],
        }))}
      />
    </Stack>
  );
}
