import { Table, Title } from '@mantine/core';
import type { MemberRowFragment } from '@strata/graphql/operations';
import { MemberRow } from './member-row';

export function MemberTable({ members, manages }: { members: MemberRowFragment[]; manages: boolean }) {
  return (
    <section aria-labelledby="members-title">
      <Title order={2} id="members-title" mb="xs">
        Members
      </Title>
      <Table.ScrollContainer minWidth={300} type="native">
        <Table verticalSpacing="sm" aria-labelledby="members-title">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th w={150}>Role</Table.Th>
              <Table.Th visibleFrom="sm">Since</Table.Th>
              <Table.Th w={52} aria-label="Actions" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} manages={manages} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
