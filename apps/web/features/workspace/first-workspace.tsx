import { Text, Title } from '@mantine/core';
import { NewWorkspaceForm } from './new-workspace-form';

export function FirstWorkspace({ name }: { name: string }) {
  return (
    <>
      <Title order={1}>Welcome, {name}</Title>
      <Text c="dimmed" mt={6} mb="xl">
        A workspace holds what a team shares: networks, analyses, findings. Make the first one, or open the
        link of an invitation to join another.
      </Text>
      <NewWorkspaceForm />
    </>
  );
}
