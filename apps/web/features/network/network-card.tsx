'use client';
import { Group, Text, Title } from '@mantine/core';
import type { NetworkCardFragment } from '@strata/graphql/operations';
import { type ReactNode, useId } from 'react';
import { Digest } from '../facts/digest';
import { count, counted, percent } from '../number/format';
import { Hash } from '../number/hash';
import { Disclosure } from '../shell/disclosure';
import { DataSetFacts } from './data-set-facts';
import { LayerTable } from './layer-table';
import classes from './network-card.module.css';

type Shown = Pick<
  NetworkCardFragment,
  'name' | 'architecture' | 'description' | 'parameters' | 'accuracy' | 'dataSet' | 'layers'
> & { hash?: string; seed?: number };

/** A network: what it is, how well it does, and on demand its layers and what it was trained on. */
export function NetworkCard({ network, children }: { network: Shown; children?: ReactNode }) {
  const id = useId();
  const { name, layers, dataSet, hash, seed } = network;
  return (
    <article className={`panel ${classes.card}`} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={3} id={id}>
            {name}
          </Title>
          <Text size="sm" c="dimmed" mt={2}>
            {network.description}
          </Text>
        </div>
        {children}
      </Group>
      <Digest
        facts={[
          ['Held-out accuracy', percent(network.accuracy, 2)],
          ['Parameters', count(network.parameters)],
          ['Data set', dataSet.name],
          ['Architecture', network.architecture],
          ...(seed === undefined ? [] : [['Seed', seed] as [string, ReactNode]]),
          ...(hash ? [['Hash', <Hash key="hash" value={hash} of={name} />] as [string, ReactNode]] : []),
        ]}
      />
      <Disclosure label={counted(layers.length, 'layer')}>
        <LayerTable layers={layers} of={name} />
      </Disclosure>
      <Disclosure label={`Data set: ${dataSet.name}`}>
        <DataSetFacts dataSet={dataSet} />
      </Disclosure>
    </article>
  );
}
