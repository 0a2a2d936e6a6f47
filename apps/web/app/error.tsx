'use client';
import { Button, Container, Text, Title } from '@mantine/core';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <Container size="xs" py={96} component="main" id="main">
      <Title order={1}>This page broke</Title>
      <Text c="dimmed" mt="xs" mb="lg">
        Nothing that was stored is lost.
      </Text>
      <Button onClick={reset}>Draw it again</Button>
    </Container>
  );
}
