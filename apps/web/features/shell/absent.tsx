'use client';
import { Anchor, Container, Text, Title } from '@mantine/core';
import Link from 'next/link';

const reasons = {
  analysis: 'It was deleted, or you are not a member of its workspace.',
  study: 'It was deleted, or you are not a member of its workspace.',
  workspace: 'You are not a member of it, or its address was copied only in part.',
  page: 'Perhaps its address was copied only in part.',
};

/** In place of what does not exist, or not for this viewer: the two look the same. */
export function Absent({ noun }: { noun: keyof typeof reasons }) {
  return (
    <Container size="xs" py={96}>
      <Title order={1}>There is no such {noun}</Title>
      <Text c="dimmed" mt="xs" mb="lg">
        {reasons[noun]}
      </Text>
      <Anchor component={Link} href="/" underline="always">
        Go to your workspace
      </Anchor>
    </Container>
  );
}
