'use client';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './numbers-table.module.css';
import { useHiddenColumns } from './use-hidden-columns';

interface Column {
  name: string;
  isText?: boolean;
}

/** A table of numbers: right-aligned, aligned digits, scrolling inside itself. */
export function NumbersTable(props: {
  label: string;
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
  maxHeight?: number;
}) {
  const { label, columns, rows, maxHeight } = props;
  const { ref, isHiding } = useHiddenColumns();
  return (
    <Table.ScrollContainer
      ref={ref}
      className={classes.box}
      data-hiding={isHiding}
      minWidth={0}
      maxHeight={maxHeight}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table
        aria-label={label}
        verticalSpacing={5}
        stickyHeader={Boolean(maxHeight)}
        className={classes.table}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name, isText }) => (
              <Table.Th key={name} ta={isText ? undefined : 'right'} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, i) => (
                <Table.Td
                  key={columns[i].name}
                  ta={columns[i].isText ? undefined : 'right'}
                  className={columns[i].isText ? undefined : 'exact'}
                >
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
