'use client';
import { useApolloClient } from '@apollo/client/react';
import { Button, NumberInput } from '@mantine/core';
import { type DataSetHeadFragment, DataSetSampleIndicesDocument } from '@strata/graphql/operations';
import { type KeyboardEvent, useState } from 'react';
import { firstSamples, type Typed } from '../new-analysis/draft';
import classes from './sample-choice.module.css';

interface Props {
  dataSet: DataSetHeadFragment;
  onSelect: (indices: number[]) => void;
}

const wholeNumber = {
  size: 'xs',
  w: 90,
  min: 1,
  max: 100,
  allowDecimal: false,
  allowNegative: false,
  clampBehavior: 'strict',
} as const;

/** Samples in one go: the first so many, or so many of each class. */
export function SampleTools({ dataSet, onSelect }: Props) {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [amount, setAmount] = useState<Typed>(10);
  const wanted = Math.min(100, Math.max(1, Math.floor(Number(amount)) || 1));

  const chooseFirst = () => onSelect(firstSamples(dataSet, wanted));

  /** Enter would start the whole analysis, which nobody means who types a number here. */
  function chooseOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    chooseFirst();
  }

  async function ofClass(label: number): Promise<number[]> {
    const variables = { id: dataSet.id, first: wanted, label };
    const { data } = await client.query({ query: DataSetSampleIndicesDocument, variables });
    return data?.node && 'samples' in data.node ? data.node.samples.edges.map(({ node }) => node.index) : [];
  }

  async function ofEachClass() {
    setBusy(true);
    const answers = await Promise.allSettled(dataSet.classNames.map((_, label) => ofClass(label)));
    setBusy(false);
    onSelect(answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
  }

  return (
    <div className={classes.tools}>
      <NumberInput
        {...wholeNumber}
        label="Choose"
        aria-label="How many samples to choose"
        value={amount}
        onChange={setAmount}
        onKeyDown={chooseOnEnter}
      />
      <Button size="xs" variant="default" onClick={chooseFirst}>
        The first {wanted}
      </Button>
      <Button size="xs" variant="default" onClick={ofEachClass} loading={isBusy}>
        {wanted} of each class
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onSelect([])}>
        None
      </Button>
    </div>
  );
}
