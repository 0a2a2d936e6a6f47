'use client';
import { Text } from '@mantine/core';
import type { TrackedFragment } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Figure } from '../chart/figure';
import { Legend } from '../chart/legend';
import { isEmpty, panelsByLayer, panelsByOrder, rangeOf } from './build-series';
import { StrengthPanel } from './strength-panel';
import { StrengthTable } from './strength-table';
import classes from './tracking.module.css';

/** Small multiples on one scale: shared, newly emerged and forgotten for every layer and order. */
export function StrengthFigure({ rows, isStale }: { rows: TrackedFragment[]; isStale: boolean }) {
  const { view } = useAnalysis();
  const panels = view.by === 'layer' ? panelsByLayer(rows, view.show) : panelsByOrder(rows, view.show);
  const empty = panels.filter(isEmpty);
  const range = rangeOf(panels);
  const reference = view.reference === 'OUTPUT' ? 'the output' : 'the next layer';
  return (
    <Figure
      title={
        view.by === 'layer' ? 'Strength by order, layer by layer' : 'Strength along the depth, order by order'
      }
      caption={`Above the line stands all of ${reference}: what the layer shares with it, then what newly emerges there. Below the line: what the layer encodes and ${reference} has forgotten. Strength Σ|I| in log-odds; all charts on one scale.`}
      isStale={isStale}
      table={<StrengthTable rows={rows} type={view.show} />}
      legend={
        <Legend
          entries={[
            { meaning: 'shared', name: `Shared with ${reference}` },
            { meaning: 'new', name: 'Newly emerged' },
            { meaning: 'forgotten', name: 'Forgotten' },
          ]}
        />
      }
    >
      <div className={classes.panels}>
        {panels
          .filter((panel) => !isEmpty(panel))
          .map((panel) => (
            <StrengthPanel key={panel.layer ?? panel.order} panel={panel} range={range} />
          ))}
      </div>
      {empty.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          No salient interaction: {empty.map(({ layer, order }) => layer ?? `order ${order}`).join(', ')}.
        </Text>
      )}
    </Figure>
  );
}
