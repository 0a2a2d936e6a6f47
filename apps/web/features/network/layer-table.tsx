import { Table } from '@mantine/core';
import type { LayerShapeFragment } from '@strata/graphql/operations';
import { count } from '../number/format';

export function LayerTable({ layers, of }: { layers: LayerShapeFragment[]; of: string }) {
  return (
    <Table.ScrollContainer minWidth={400} type="native">
      <Table aria-label={`Layers of ${of}`} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Layer</Table.Th>
            <Table.Th>Operator</Table.Th>
            <Table.Th>Shape</Table.Th>
            <Table.Th ta="right">Size</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {layers.map(({ name, operator, shape, size }) => (
            <Table.Tr key={name}>
              <Table.Td className="exact">{name}</Table.Td>
              <Table.Td>{operator}</Table.Td>
              <Table.Td className="numeric">{shape.join(' × ')}</Table.Td>
              <Table.Td ta="right" className="numeric">
                {count(size)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
