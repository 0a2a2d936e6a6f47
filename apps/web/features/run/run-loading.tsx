import { Container, Skeleton, Stack } from '@mantine/core';

/** The page of an analysis or a study before anything is known of it; `size` is its width in pixels. */
export function RunLoading({ noun, size }: { noun: 'analysis' | 'study'; size: number }) {
  return (
    <Container size={size} py="lg" role="status" aria-label={`Loading the ${noun}`}>
      <Stack gap="lg">
        <Skeleton h={18} w={160} />
        <Skeleton h={34} w={420} maw="100%" />
        <Skeleton h={54} />
        <Skeleton h={420} />
      </Stack>
    </Container>
  );
}
