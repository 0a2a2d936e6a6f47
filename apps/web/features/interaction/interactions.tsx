'use client';
import { Skeleton, Stack, Text } from '@mantine/core';
import { InteractionsDocument } from '@strata/graphql/operations';
import { useState } from 'react';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { useLatest } from '../api/use-latest';
import { Indices } from '../interaction-index/indices';
import { Section } from '../results/section';
import { Choice } from '../tracking/tracking-controls';
import { Trajectory } from '../trajectory/trajectory';
import { InteractionFilters } from './interaction-filters';
import { InteractionPager } from './interaction-pager';
import { InteractionTable } from './interaction-table';
import classes from './interactions.module.css';
import { SelectedInteraction } from './selected-interaction';
import { selectionOf } from './selection-of';

const pageSize = 12;

const leads = {
  interactions:
    'The strongest first. An AND interaction takes effect when all of its players are there, an OR interaction when any of them is.',
  indices:
    'What all interactions of a sample come to for single players and for pairs. They are the same however the values are split into AND and OR, but for the residual that κ allows.',
};

/** The strongest interactions, and the selected one: drawn on its sample and followed through all layers. */
export function Interactions() {
  const { analysis, view } = useAnalysis();
  const filter = {
    layer: view.layer,
    order: view.order,
    type: view.type,
    sampleIndex: view.sample,
    thresholdScale: view.scale,
  };
  const key = JSON.stringify(filter);
  const [cursors, setCursors] = useState<{ key: string; stack: string[] }>({ key, stack: [] });
  const stack = cursors.key === key ? cursors.stack : [];
  const { data, isStale, error, refetch } = useLatest(InteractionsDocument, {
    variables: { id: analysis.id, first: pageSize, after: stack.at(-1) ?? null, filter },
  });
  const node = data?.node;
  const found = node && 'interactions' in node ? node.interactions : null;
  const rows = found?.edges.map((edge) => edge.node) ?? [];
  const selection = view.selection ?? (rows[0] ? selectionOf(rows[0]) : null);

  return (
    <>
      <Section id="interactions" title="Interactions" lead={view.index ? leads.indices : leads.interactions}>
        <ShownAs />
        {view.index ? (
          <Indices kind={view.index} />
        ) : (
          <div className={classes.grid}>
            <Stack gap="sm" miw={0}>
              <InteractionFilters />
              {error && !found && <Failure error={error} retry={() => refetch()} />}
              {!found && !error && <Skeleton h={520} />}
              {found && (
                <InteractionTable rows={rows} selection={selection} isStale={isStale} pageSize={pageSize} />
              )}
              {found && (
                <InteractionPager
                  from={stack.length * pageSize}
                  shown={rows.length}
                  total={found.totalCount}
                  onPrevious={
                    stack.length > 0 ? () => setCursors({ key, stack: stack.slice(0, -1) }) : undefined
                  }
                  onNext={
                    found.pageInfo.hasNextPage && found.pageInfo.endCursor
                      ? () => setCursors({ key, stack: [...stack, found.pageInfo.endCursor ?? ''] })
                      : undefined
                  }
                />
              )}
            </Stack>
            {selection && <SelectedInteraction selection={selection} />}
            {!selection && !found && <Skeleton h={420} />}
          </div>
        )}
      </Section>
      <Section
        id="trajectory"
        title="Trajectory"
        lead="The selected interaction at every layer, with its sign. Within the band of ±τ of a layer it is not salient there."
      >
        {selection && <Trajectory selection={selection} />}
        {!selection && !found && <Skeleton h={340} />}
        {!selection && found && <Text c="dimmed">No interaction is selected.</Text>}
      </Section>
    </>
  );
}

/** Interactions one by one, or what they say together of players and of pairs. */
function ShownAs() {
  const { view, change } = useAnalysis();
  return (
    <div className={classes.shownAs}>
      <Choice
        name="Shown as"
        value={view.index ? 'indices' : 'interactions'}
        onChange={(to) => change({ index: to === 'indices' ? 'SHAPLEY_VALUE' : null })}
        data={[
          { value: 'interactions', label: 'Interactions' },
          { value: 'indices', label: 'Shapley and Banzhaf indices' },
        ]}
      />
    </div>
  );
}
