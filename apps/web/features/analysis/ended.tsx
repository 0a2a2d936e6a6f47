import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { SettingsList } from '../extraction/settings-list';
import type { FullAnalysis } from './analysis-context';

/** A plain sentence for what did not come to its end, and the settings to try again with. */
export function Ended({ analysis }: { analysis: FullAnalysis }) {
  const wasCancelled = analysis.status === 'CANCELLED';
  return (
    <Stack gap="xl">
      <section className="panel" style={{ padding: 24 }} role={wasCancelled ? 'status' : 'alert'}>
        <Title order={2}>{wasCancelled ? 'This analysis was cancelled' : 'This analysis failed'}</Title>
        <Text mt={6}>
          {wasCancelled
            ? 'What it had stored is removed.'
            : (analysis.failure ?? 'The reason was not recorded.')}
        </Text>
        {analysis.workspace.viewerPermissions.includes('RUN') && (
          <Text mt="sm" size="sm">
            <Anchor
              component={Link}
              href={`/workspaces/${analysis.workspace.id}/analyses/new`}
              underline="always"
            >
              Start a new analysis
            </Anchor>
          </Text>
        )}
      </section>
      <SettingsList analysis={analysis} />
    </Stack>
  );
}
