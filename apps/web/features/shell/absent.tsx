'use client';
import { Anchor, Container, Text, Title } from '@mantine/core';
import Link from 'next/link';

/** In place of what does not exist, or not for this viewer: the two look the same. */
export function Absent({ noun }: { noun: string }) {
  return (
    <Container size="xs" py={96}>
      <Title order={1}>There is no such {noun}</Title>
      <Text c="dimmed" mt="xs">
        It was deleted, or you are not a member of its workspace.{' '}
        <Anchor component={Link} href="/" underline="always">
          Go to your workspace
        </Anchor>
      </Text>
    </Container>
  );
}
