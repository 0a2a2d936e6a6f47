'use client';
import { Table, Text, UnstyledButton } from '@mantine/core';
import type { InteractionRowFragment } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { exact, short } from '../number/format';
import type { Selection } from '../view/view-state';
import classes from './interactions.module.css';
import { selectionOf } from './selection-of';
import { isSameSelection, setOf, wordsOf } from './set-words';
import { TypeMark } from './type-mark';

interface Props {
  rows: InteractionRowFragment[];
  selection: Selection | null;
  isStale: boolean;
  pageSize: number;
}

export function InteractionTable({ rows, selection, isStale, pageSize }: Props) {
  if (rows.length === 0) {
    return (
      <Text c="dimmed" mih={38 * pageSize} pt="md">
        No interaction is that strong here. Lower the threshold, or take a filter away.
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={340} type="native" mih={38 * (pageSize + 1)}>
      <Table
        className={classes.table}
        data-stale={isStale}
        aria-label="Strongest interactions"
        verticalSpacing={8}
        horizontalSpacing={8}
        highlightOnHover
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Type</Table.Th>
            <Table.Th>Players</Table.Th>
            <Table.Th>Layer</Table.Th>
            <Table.Th>Sample</Table.Th>
            <Table.Th visibleFrom="sm">Class</Table.Th>
            <Table.Th ta="right">Effect</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row
              key={wordsOf(selectionOf(row))}
              row={row}
              isSelected={isSameSelection(selectionOf(row), selection)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row, isSelected }: { row: InteractionRowFragment; isSelected: boolean }) {
  const { change } = useAnalysis();
  const selection = selectionOf(row);
  return (
    <Table.Tr data-selected={isSelected} onClick={() => change({ selection, finding: null })}>
      <Table.Td>
        <TypeMark type={row.type} />
      </Table.Td>
      <Table.Td>
        <UnstyledButton
          fz="sm"
          className={classes.select}
          aria-pressed={isSelected}
          aria-label={wordsOf(selection)}
        >
          {setOf(row.players)}
        </UnstyledButton>
      </Table.Td>
      <Table.Td>{row.layer}</Table.Td>
      <Table.Td className="numeric">{row.analysisSample.index}</Table.Td>
      <Table.Td visibleFrom="sm">{row.analysisSample.targetName}</Table.Td>
      <Table.Td ta="right" className="numeric" title={exact(row.effect)}>
        {short(row.effect)}
      </Table.Td>
    </Table.Tr>
  );
}
