'use client';
import { Text } from '@mantine/core';
import type { MomentFragment, PhasesFragment } from '@strata/graphql/operations';
import type { ReactNode } from 'react';
import { ReferenceLine } from 'recharts';
import { type Extent, extentOf } from '../chart/axes';
import { Figure } from '../chart/figure';
import { Panel, Panels } from '../chart/panels';
import { SpreadChart } from '../chart/spread-chart';
import { Tip } from '../chart/tip';
import { exact } from '../number/format';
import { useStudy } from '../study/study-context';
import { momentWords, phaseWords } from './moment-words';
import { PhasesTable } from './phases-table';

interface Props {
  moments: MomentFragment[];
  phases: PhasesFragment | undefined;
  isStale: boolean;
}

const charts = [
  { field: 'meanOrder', name: 'Mean order', says: 'Σ m·strength / Σ strength', unit: 'order' },
  { field: 'lossGap', name: 'Loss gap', says: 'held-out − training loss', unit: 'loss' },
] as const;

/** Mean order and loss gap by epoch, one above the other or side by side, with the boundaries of the phases in both. */
export function PhasesFigure({ moments, phases, isStale }: Props) {
  return (
    <Figure
      title="Two phases"
      caption={`Where the mean order is least the first phase ends (solid); the gap opens where it has passed a tenth of its final rise (dashed), after its minimum (dotted).`}
      isStale={isStale}
      table={<PhasesTable moments={moments} phases={phases} />}
    >
      <Text size="sm" maw="76ch" mb="sm">
        {phaseWords(phases)}
      </Text>
      <Panels>
        {charts.map((chart) => (
          <Panel key={chart.field} name={chart.name} says={chart.says}>
            <EpochChart {...chart} moments={moments}>
              {marksOf(phases)}
            </EpochChart>
          </Panel>
        ))}
      </Panels>
    </Figure>
  );
}

type ChartProps = (typeof charts)[number] & { moments: MomentFragment[]; children: ReactNode };

function EpochChart({ name, says, field, unit, moments, children }: ChartProps) {
  const { study } = useStudy();
  return (
    <SpreadChart
      title={`${name} by epoch`}
      height={230}
      syncId="phases"
      points={moments}
      lines={[{ field, name, meaning: 'ink' }]}
      along={{ field: 'epoch', name: 'epoch', isNumber: true }}
      upwards={{ name: unit, extent: extentOfValues(moments.flatMap((moment) => moment[field] ?? [])) }}
      tip={(moment) => (
        <Tip
          title={momentWords(moment, study.networks)}
          lines={[
            { name: `${name}, ${says}`, value: exact(moment[field]) },
            { name: 'Training loss', value: exact(moment.trainingLoss) },
            { name: 'Held-out loss', value: exact(moment.heldOutLoss) },
          ]}
        />
      )}
    >
      {children}
    </SpreadChart>
  );
}

function marksOf(phases: PhasesFragment | undefined) {
  const marks = [
    { at: phases?.boundary, dash: undefined },
    { at: phases?.gapOpens, dash: '6 4' },
    { at: phases?.gapMinimum, dash: '1 4' },
  ];
  return marks.map(
    ({ at, dash }) =>
      typeof at === 'number' && (
        <ReferenceLine
          key={dash ?? 'solid'}
          x={at}
          stroke="var(--mantine-color-dimmed)"
          strokeDasharray={dash}
        />
      ),
  );
}

function extentOfValues(values: number[]): Extent {
  return extentOf(Math.min(0, ...values), Math.max(0, ...values));
}
