'use client';
import { Collapse, Group, Text, Title, UnstyledButton } from '@mantine/core';
import type { NetworkCardFragment } from '@strata/graphql/operations';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { count, percent } from '../number/format';
import { Hash } from '../number/hash';
import { LayerTable } from './layer-table';
import classes from './network-card.module.css';

type Shown = Pick<
  NetworkCardFragment,
  'name' | 'architecture' | 'description' | 'parameters' | 'accuracy' | 'dataSet' | 'layers'
> & { hash?: string; seed?: number };

/** A network: what it is, how well it does, and its layers on demand. */
export function NetworkCard({ network, children }: { network: Shown; children?: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <article className={`panel ${classes.card}`} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={3} id={id}>
            {network.name}
          </Title>
          <Text size="sm" c="dimmed" mt={2}>
            {network.description}
          </Text>
        </div>
        {children}
      </Group>
      <dl className={classes.facts}>
        <Fact name="Held-out accuracy">{percent(network.accuracy, 2)}</Fact>
        <Fact name="Parameters">{count(network.parameters)}</Fact>
        <Fact name="Data set">{network.dataSet.name}</Fact>
        <Fact name="Architecture">{network.architecture}</Fact>
        {network.seed !== undefined && <Fact name="Seed">{network.seed}</Fact>}
        {network.hash && (
          <Fact name="Hash">
            <Hash value={network.hash} of={network.name} />
          </Fact>
        )}
      </dl>
      <UnstyledButton className={classes.more} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        <IconChevronRight size={15} aria-hidden data-open={isOpen} />
        {network.layers.length} layers
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <LayerTable layers={network.layers} of={network.name} />
      </Collapse>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}
