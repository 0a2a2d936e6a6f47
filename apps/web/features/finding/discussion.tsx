'use client';
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { FindingThread } from './finding-thread';
import { useDiscussion } from './use-discussion';

/** All threads of the analysis in one panel. */
export function Discussion() {
  const { analysis, mark } = useAnalysis();
  const { findings, isLoading, error, refetch, showOlder } = useDiscussion(analysis.id);
  return (
    <section aria-labelledby="discussion-title">
      <Group justify="space-between" align="baseline" mb="md">
        <Title order={2} id="discussion-title">
          Discussion
        </Title>
        <Text size="sm" c="dimmed" className="numeric" aria-live="polite">
          {findings.length > 0 && `${findings.length}${showOlder ? '+' : ''}`}
        </Text>
      </Group>
      {error && <Failure error={error} retry={() => refetch()} />}
      {isLoading && <Skeleton h={180} />}
      {!isLoading && !error && findings.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody has marked a finding yet.{' '}
          {mark &&
            'Mark one on a layer, on an order of a layer, or on an interaction: the thread will stand here.'}
        </Text>
      )}
      <Stack gap="md">
        {findings.map((finding) => (
          <FindingThread key={finding.id} finding={finding} />
        ))}
        {showOlder && (
          <Button variant="default" size="xs" onClick={showOlder}>
            Show older findings
          </Button>
        )}
      </Stack>
    </section>
  );
}
