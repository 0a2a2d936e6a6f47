import { Button, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { FullAnalysis } from '../analysis/analysis-context';
import { likePath } from '../analysis/like-path';
import { SettingsList } from '../extraction/settings-list';

/** A plain sentence for what did not come to its end, and the settings to try again with. */
export function Ended({ analysis }: { analysis: FullAnalysis }) {
  const wasCancelled = analysis.status === 'CANCELLED';
  return (
    <Stack gap="xl">
      <section className="panel" style={{ padding: 24 }} role={wasCancelled ? 'status' : 'alert'}>
        <Title order={2}>{wasCancelled ? 'This analysis was cancelled' : 'This analysis failed'}</Title>
        <Text mt={6} maw="80ch">
          {wasCancelled
            ? 'What it had stored is removed.'
            : (analysis.failure ?? 'The reason was not recorded.')}
        </Text>
        {analysis.study && (
          <Button component={Link} href={`/studies/${analysis.study.id}`} mt="lg" variant="default">
            Go to its study
          </Button>
        )}
        {!analysis.study && analysis.workspace.viewerPermissions.includes('RUN') && (
          <Button component={Link} href={likePath(analysis)} mt="lg">
            Start again with these settings
          </Button>
        )}
      </section>
      <SettingsList analysis={analysis} />
    </Stack>
  );
}
