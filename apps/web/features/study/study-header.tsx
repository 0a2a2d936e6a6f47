import { Anchor, Group, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { Status } from '../analysis-state/status';
import { Digest } from '../facts/digest';
import { counted } from '../number/format';
import { Moment } from '../number/moment';
import { StudyActions } from './study-actions';
import type { FullStudy } from './study-context';
import { kindWords } from './study-words';

export function StudyHeader({ study }: { study: FullStudy }) {
  const { workspace, base, networks } = study;
  return (
    <header style={{ marginBottom: 24 }}>
      <Text component="nav" size="sm" c="dimmed" aria-label="Where this study belongs">
        <Anchor component={Link} href={`/workspaces/${workspace.id}`} c="dimmed" inherit>
          {workspace.name}
        </Anchor>{' '}
        /{' '}
        <Anchor component={Link} href={`/analyses/${base.id}`} c="dimmed" inherit>
          {base.name}
        </Anchor>
      </Text>
      <Group justify="space-between" align="flex-start" gap="md" mt={4}>
        <Title order={1} flex={1} miw="min(100%, 260px)">
          {study.name}
        </Title>
        <StudyActions study={study} />
      </Group>
      <Digest
        facts={[
          ['Status', <Status key="status" status={study.status} />],
          ['Question', kindWords[study.kind].question],
          ['Network', base.network.name],
          ['Data set', base.dataSet.name],
          ['Size', sizeWords(base.settings.sampleIndices.length, networks.length)],
          [
            'Started',
            <span key="start">
              {study.createdBy?.name ?? 'A former member'}, <Moment at={study.createdAt} />
            </span>,
          ],
        ]}
      />
    </header>
  );
}

function sizeWords(samples: number, networks: number): string {
  const ofSamples = counted(samples, 'sample');
  return networks > 1 ? `${ofSamples}, ${counted(networks, 'network')}` : ofSamples;
}
