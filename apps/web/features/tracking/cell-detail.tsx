'use client';
import { Button, Group, Select } from '@mantine/core';
import type { TrackedFragment, TrackedType } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { NumbersTable } from '../chart/numbers-table';
import { MarkButton } from '../finding/mark-button';
import { exact } from '../number/format';
import { rowAt } from './build-series';
import classes from './tracking.module.css';

const types: TrackedType[] = ['AND', 'OR', 'BOTH'];
const quantities: [string, keyof TrackedFragment][] = [
  ['Shared', 'overlap'],
  ['Newly emerged', 'new'],
  ['Forgotten', 'forgotten'],
  ['Strength of the layer', 'strength'],
  ['Strength of the reference', 'referenceStrength'],
  ['Completeness', 'completeness'],
  ['Redundancy', 'redundancy'],
];

/** The exact numbers of one layer and order: AND, OR and both side by side. */
export function CellDetail({ rows }: { rows: TrackedFragment[] }) {
  const { view, change } = useAnalysis();
  const layers = [...new Map(rows.map((row) => [row.layerIndex, row.layer]))].sort((a, b) => a[0] - b[0]);
  const orders = [...new Set(rows.map((row) => row.order))]
    .filter((order) => order !== null)
    .sort((a, b) => a - b);
  const layer = layers.find(([, name]) => name === view.layer)?.[1] ?? layers[0]?.[1];
  const order = view.order !== null && orders.includes(view.order) ? view.order : null;
  if (!layer) return null;

  return (
    <div
      className={`panel ${classes.cell}`}
      id="cell"
      data-marked={view.finding !== null && view.layer !== null}
    >
      <Group align="flex-end" gap="sm">
        <Select
          label="Layer"
          size="xs"
          w={120}
          data={layers.map(([, name]) => name)}
          value={layer}
          allowDeselect={false}
          onChange={(to) => change({ layer: to, finding: null })}
        />
        <Select
          label="Order"
          size="xs"
          w={100}
          data={[{ value: 'all', label: 'All' }, ...orders.map(String)]}
          value={order === null ? 'all' : String(order)}
          allowDeselect={false}
          onChange={(to) => change({ layer, order: to === 'all' ? null : Number(to), finding: null })}
        />
        {order === null ? (
          <MarkButton anchor={{ kind: 'LAYER', layer }} isLabelled />
        ) : (
          <MarkButton anchor={{ kind: 'ORDER', layer, order, type: view.show }} isLabelled />
        )}
        <Button
          component="a"
          href="#interactions"
          size="xs"
          variant="subtle"
          onClick={() => change({ layer, order })}
        >
          See these interactions
        </Button>
      </Group>
      <NumbersTable
        label={`Exact numbers of ${layer}, ${order === null ? 'all orders' : `order ${order}`}`}
        columns={[
          { name: 'Mean over the samples', isText: true },
          { name: 'AND' },
          { name: 'OR' },
          { name: 'Both' },
        ]}
        rows={quantities.map(([name, field]) => ({
          key: name,
          cells: [
            name,
            ...types.map((type) => exact(rowAt(rows, { layer, order, type })?.[field] as number | null)),
          ],
        }))}
      />
    </div>
  );
}
