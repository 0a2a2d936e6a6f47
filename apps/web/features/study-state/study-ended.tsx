import { Button, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { likeStudyPath } from '../study/like-study-path';
import type { FullStudy } from '../study/study-context';
import { StudyNetworks } from '../study-facts/study-networks';
import { StudySettingsList } from '../study-facts/study-settings-list';

/** A plain sentence for what did not come to its end, and the settings to try again with. */
export function StudyEnded({ study }: { study: FullStudy }) {
  const wasCancelled = study.status === 'CANCELLED';
  return (
    <Stack gap="xl">
      <section className="panel" style={{ padding: 24 }} role={wasCancelled ? 'status' : 'alert'}>
        <Title order={2}>{wasCancelled ? 'This study was cancelled' : 'This study failed'}</Title>
        <Text mt={6} maw="80ch">
          {wasCancelled
            ? 'It has no result. The analysis it was made from is as it was.'
            : (study.failure ?? 'The reason was not recorded.')}
        </Text>
        {study.workspace.viewerPermissions.includes('RUN') && (
          <Button component={Link} href={likeStudyPath(study)} mt="lg">
            Start again with these settings
          </Button>
        )}
      </section>
      {!wasCancelled && <StudyNetworks study={study} />}
      <StudySettingsList study={study} />
    </Stack>
  );
}
