'use client';
import { Select, type SelectProps } from '@mantine/core';
import { useAnalysis } from '../analysis/analysis-context';
import { sampleWords } from './sample-words';
import { useSamples } from './use-samples';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: number | null;
  onChange: (index: number | null) => void;
}

/** One of the samples of the analysis. */
export function SampleSelect({ value, onChange, ...rest }: Props) {
  const { analysis } = useAnalysis();
  const { samples } = useSamples(analysis.id);
  return (
    <Select
      size="xs"
      searchable
      data={samples.map((sample) => ({
        value: String(sample.index),
        label: sampleWords(sample.index, sample.targetName),
      }))}
      value={value === null ? null : String(value)}
      onChange={(to) => onChange(to === null ? null : Number(to))}
      {...rest}
    />
  );
}
