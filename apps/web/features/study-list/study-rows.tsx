import { Button, Stack } from '@mantine/core';
import type { AnalysisStudiesQuery } from '@strata/graphql/operations';
import { StudyRow } from './study-row';

type WithStudies = Extract<NonNullable<AnalysisStudiesQuery['node']>, { studies: unknown }>;

interface Props {
  studies: WithStudies['studies'];
  namesBase?: boolean;
  more: () => void;
}

export function StudyRows({ studies: { edges, pageInfo }, namesBase, more }: Props) {
  return (
    <Stack gap="md">
      <Stack gap={10} component="ul" p={0} m={0} aria-label="Studies">
        {edges.map(({ node }) => (
          <StudyRow key={node.id} study={node} namesBase={namesBase} />
        ))}
      </Stack>
      {pageInfo.hasNextPage && (
        <Button variant="default" mx="auto" onClick={more}>
          Show older studies
        </Button>
      )}
    </Stack>
  );
}
