'use client';
import { Button, Select, Skeleton } from '@mantine/core';
import {
  type DataSetHeadFragment,
  DataSetSamplesDocument,
  type SampleInputFragment,
} from '@strata/graphql/operations';
import { useState } from 'react';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { Option } from '../new-analysis/option';
import { SampleImage } from '../sample/sample-image';
import { sampleWords } from '../sample/sample-words';
import classes from './sample-choice.module.css';

interface Props {
  dataSet: DataSetHeadFragment;
  chosen: number[];
  onToggle: (index: number) => void;
}

/** Held-out samples to click on, a page at a time, of one class or of all. */
export function SampleGallery({ dataSet, chosen, onToggle }: Props) {
  const [label, setLabel] = useState<string | null>(null);
  const { data, error, refetch, fetchMore } = useLatest(DataSetSamplesDocument, {
    variables: { id: dataSet.id, first: 60, label: label === null ? null : Number(label) },
  });
  const node = data?.node;
  const samples = node && 'samples' in node ? node.samples : null;
  const isTable = dataSet.kind === 'TABLE';
  if (error) return <Failure error={error} retry={() => refetch()} />;

  return (
    <>
      <Select
        size="xs"
        w={200}
        mb="xs"
        label="Show class"
        placeholder="All classes"
        clearable
        data={dataSet.classNames.map((name, value) => ({ value: String(value), label: name }))}
        value={label}
        onChange={setLabel}
      />
      {!samples && <Skeleton h={336} />}
      {samples && (
        <section
          className={`${classes.samples} ${isTable ? classes.rows : ''}`}
          aria-label="Held-out samples"
        >
          {samples.edges.map(({ node: sample }) => (
            <Option
              key={sample.id}
              type="checkbox"
              name="sample"
              label={sampleWords(sample.index, sample.labelName)}
              className={classes.sample}
              checked={chosen.includes(sample.index)}
              onChange={() => onToggle(sample.index)}
            >
              <Look sample={sample} dataSet={dataSet} />
            </Option>
          ))}
          {samples.pageInfo.hasNextPage && (
            <Button
              variant="subtle"
              h="100%"
              p={4}
              size="xs"
              onClick={() => fetchMore({ variables: { after: samples.pageInfo.endCursor } })}
            >
              More
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function Look({ sample, dataSet }: { sample: SampleInputFragment; dataSet: DataSetHeadFragment }) {
  if (dataSet.kind === 'IMAGE') {
    return (
      <>
        <SampleImage input={sample.input} shape={dataSet.shape} />
        <span>{sample.index}</span>
      </>
    );
  }
  return (
    <>
      <span>{sample.index}</span>
      <strong>{sample.labelName}</strong>
      <span className={classes.values} title={valuesOf(sample, dataSet)}>
        {sample.display.join(' · ')}
      </span>
    </>
  );
}

function valuesOf({ display }: SampleInputFragment, { attributes }: DataSetHeadFragment): string {
  return attributes.map(({ name }, i) => `${name}: ${display[i]}`).join('\n');
}
