'use client';
import { Select } from '@mantine/core';
import type { InteractionType } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { SampleSelect } from '../sample/sample-select';
import classes from './interactions.module.css';

export function InteractionFilters() {
  const { analysis, view, change } = useAnalysis();
  const orders = Array.from({ length: analysis.settings.playerCount }, (_, i) => String(i + 1));
  return (
    <section className={classes.filters} aria-label="Filter the interactions">
      <Select
        {...look('layers')}
        label="In layer"
        data={analysis.layers.map(({ name }) => name)}
        value={view.layer}
        onChange={(layer) => change({ layer, selection: null })}
      />
      <Select
        {...look('types')}
        label="Of type"
        data={['AND', 'OR']}
        value={view.type}
        onChange={(type) => change({ type: type as InteractionType | null, selection: null })}
      />
      <Select
        {...look('orders')}
        label="Of order"
        data={orders}
        value={view.order === null ? null : String(view.order)}
        onChange={(order) => change({ order: order === null ? null : Number(order), selection: null })}
      />
      <SampleSelect
        {...look('samples')}
        label="In sample"
        value={view.sample}
        onChange={(sample) => change({ sample, selection: null })}
      />
    </section>
  );
}

function look(things: string) {
  return { size: 'xs', clearable: true, placeholder: `All ${things}` } as const;
}
