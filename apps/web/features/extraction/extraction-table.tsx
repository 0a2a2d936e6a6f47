'use client';
import { Group, Skeleton, Text, Title } from '@mantine/core';
import { ExtractionsDocument, type ExtractionsQuery } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { NumbersTable } from '../chart/numbers-table';
import { count } from '../number/format';
import { SampleSelect } from '../sample/sample-select';

type Format = (value: number | null | undefined) => string;
type Node = Extract<NonNullable<ExtractionsQuery['node']>, { sample: unknown }>;
type Extraction = NonNullable<Node['sample']>['extractions'][number];

const columns = [
  { name: 'Layer', isText: true },
  { name: 'v(x_∅)' },
  { name: 'v(x)' },
  { name: 'κ' },
  { name: 'Objective' },
  { name: 'Lower bound' },
  { name: 'Gap' },
  { name: 'Largest residual' },
  { name: 'Largest salient residual' },
  { name: 'Mean salient residual' },
  { name: 'Error of the sum' },
  { name: 'Noise floor' },
  { name: 'Salient' },
  { name: 'Iterations' },
  { name: 'Stopped by', isText: true },
];

/** The split of one sample at every layer, with its certificate. */
export function ExtractionTable({ format }: { format: Format }) {
  const { analysis, view, change } = useAnalysis();
  const index = view.sample ?? view.selection?.sampleIndex ?? 0;
  const { data, error, refetch } = useLatest(ExtractionsDocument, {
    variables: { id: analysis.id, index },
  });
  const node = data?.node;
  const extractions = node && 'sample' in node ? node.sample?.extractions : null;
  return (
    <div>
      <Group justify="space-between" align="flex-end" mb="xs">
        <div>
          <Title order={3}>One sample</Title>
          <Text size="sm" c="dimmed">
            The gap is that of the certificate: no split of these values costs less than the lower bound.
          </Text>
        </div>
        <SampleSelect
          label="Sample"
          w={220}
          allowDeselect={false}
          value={index}
          onChange={(sample) => change({ sample })}
        />
      </Group>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!extractions && !error && <Skeleton h={34 * (analysis.layers.length + 1)} />}
      {extractions && (
        <NumbersTable
          label={`Numbers of sample ${index}`}
          columns={columns}
          rows={extractions.map((each) => ({ key: each.id, cells: cellsOf(each, format) }))}
        />
      )}
    </div>
  );
}

function cellsOf(extraction: Extraction, format: Format): string[] {
  return [
    extraction.layer,
    format(extraction.baseValue),
    format(extraction.fullValue),
    format(extraction.kappa) + (extraction.kappaFloorUsed ? ' (floor)' : ''),
    format(extraction.objective),
    format(extraction.lowerBound),
    format(extraction.gap),
    format(extraction.maximumResidual),
    format(extraction.salientMaximumResidual),
    format(extraction.salientMeanResidual),
    format(extraction.sumError),
    format(extraction.noiseFloor),
    count(extraction.salientCount),
    count(extraction.iterations),
    extraction.stopReason === 'TOLERANCE' ? 'tolerance' : 'step limit',
  ];
}
